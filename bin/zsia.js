#!/usr/bin/env node
// A script, not a module: Node starts faster without its loader of modules.
const { existsSync } = require('node:fs')
const { bundle, load } = require('./load.js')

if (existsSync(bundle)) load()
else {
  console.error('程序还没有构建：请在项目文件夹里运行 npm ci（或 npm run build）。')
  process.exitCode = 3
}
