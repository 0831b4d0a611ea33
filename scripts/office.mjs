// Word files as LibreOffice lays them out, with our faces in place of the official ones they name.
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const fonts = fileURLToPath(new URL('../templates/fonts', import.meta.url))

/** The official faces, and ours that the PDF is set in. */
const faces = {
  仿宋_GB2312: 'ZSIA Fang',
  楷体_GB2312: 'ZSIA Kai',
  黑体: 'ZSIA Hei',
  方正小标宋简体: 'ZSIA Biao',
  宋体: 'ZSIA Song',
  'Times New Roman': 'ZSIA Latin',
  Arial: 'ZSIA Hei',
}

/** Lays a file out; the path of its PDF in `target`, or nothing where LibreOffice is missing. `folder` is for its own files. */
export function officePdf(file, target, folder) {
  const aliases = Object.entries(faces).map(
    ([face, ours]) =>
      `<match target="pattern"><test name="family"><string>${face}</string></test><edit name="family" mode="assign" binding="strong"><string>${ours}</string></edit></match>`,
  )
  const config = join(folder, 'fonts.conf')
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${aliases.join('')}</fontconfig>`,
  )
  const profile = `-env:UserInstallation=file://${folder}/profile`
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', target, file], {
    env: { ...process.env, FONTCONFIG_FILE: config },
    timeout: 100_000,
  })
  const pdf = join(target, basename(file).replace(/\.docx$/, '.pdf'))
  return existsSync(pdf) ? pdf : undefined
}
