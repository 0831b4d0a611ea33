#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { bundle, load } from './load.js'

if (existsSync(bundle)) load()
else {
  console.error('程序还没有构建：请在项目文件夹里运行 npm ci（或 npm run build）。')
  process.exitCode = 3
}
