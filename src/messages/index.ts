import { en } from './en.ts'
import { type Messages, zh } from './zh.ts'

export type { Messages }

/** The languages that the commands speak. */
export const languages: Readonly<Record<string, Messages>> = { zh, en }
