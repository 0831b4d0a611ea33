import manifest from '../../package.json' with { type: 'json' }

/** Version of zsia. */
export const version: string = manifest.version
