// Marks in the contents the article being read; the way back to them shows once they are out of sight.
// The page works without it.
const links = new Map([...document.querySelectorAll('.contents ol a')].map((a) => [a.hash.slice(1), a]))
const articles = [...document.querySelectorAll('article')]
const inView = new Set()
const watcher = new IntersectionObserver((entries) => {
  for (const entry of entries) inView[entry.isIntersecting ? 'add' : 'delete'](entry.target)
  const current = articles.find((article) => inView.has(article))
  for (const link of links.values()) link.removeAttribute('aria-current')
  links.get(current && encodeURIComponent(current.id))?.setAttribute('aria-current', 'true')
}, { rootMargin: '-15% 0% -60%' })
for (const article of articles) watcher.observe(article)
const [list, back] = ['.contents ol', '.to-contents'].map((name) => document.querySelector(name))
if (list && back) new IntersectionObserver((seen) => { back.hidden = seen.at(-1).isIntersecting }).observe(list)
