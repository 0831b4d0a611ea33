import manifest from '../../package.json' with { type: 'json' }

/** Version of zsia, and the address where it is at home. */
export const version: string = manifest.version
export const homepage: string = manifest.homepage
