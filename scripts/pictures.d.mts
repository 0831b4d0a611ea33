import type { Canvas } from '@napi-rs/canvas'

/** Sixteen steps of lightness, row by row. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly steps: Uint8Array
}

export function pagesOf(bytes: Uint8Array, dpi: number): AsyncGenerator<Canvas>
export function canvasOf(png: Uint8Array | string): Promise<Canvas>
export function greyOf(canvas: Canvas): Grey
export function greyPng(grey: Grey): Buffer
export function colourPng(canvas: Canvas, most?: number): Buffer
export function sideBySide(pictures: readonly Canvas[], gap?: number, ground?: string): Canvas
