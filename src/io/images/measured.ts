import type { Asset } from '../../model/output.ts'

/** What a picture that is whole says of itself. */
export type Measured = Pick<Asset, 'mediaType' | 'width' | 'height' | 'orientation'>

/** What may be the matter with a PNG or JPEG. */
export type PictureFault = 'damaged' | 'otherJpeg' | 'fourColours'
