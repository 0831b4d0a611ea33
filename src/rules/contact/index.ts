import type { Rule } from '../rule.ts'
import { areaCode } from './area-code.ts'
import { email } from './email.ts'
import { inconsistent } from './inconsistent.ts'
import { phone } from './phone.ts'
import { postcode } from './postcode.ts'
import { url } from './url.ts'

/** How the reader gets in touch. */
export const contact: readonly Rule[] = [phone, areaCode, postcode, email, url, inconsistent]
