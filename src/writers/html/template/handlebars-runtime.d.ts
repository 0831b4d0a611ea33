/** Handlebars without its compiler. */
declare module 'handlebars/runtime' {
  import Handlebars from 'handlebars'
  export default Handlebars
}
