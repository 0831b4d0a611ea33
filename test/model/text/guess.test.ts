import { expect, test } from 'vitest'
import { guess } from '../../../src/model/text/guess.ts'

test('a slip of the finger is what it was meant for', () => {
  const keys = ['issuer', 'title', 'sections', 'distribution']
  expect(guess('titel', keys)).toBe('title')
  expect(guess('Isuer', keys)).toBe('issuer')
  expect(guess('secktion', keys)).toBe('sections')
})

test('more than a third of the letters is another word', () => {
  expect(guess('date', ['note'])).toBeUndefined()
  expect(guess('number', ['member'])).toBe('member')
  expect(guess('number', ['lumped'])).toBeUndefined()
})

test('a beginning of three letters or more stands for the whole word', () => {
  expect(guess('not', ['members', 'notices'])).toBe('notices')
  expect(guess('focus-2024', ['focus'])).toBe('focus')
  expect(guess('no', ['members', 'notices'])).toBeUndefined()
})

test('of several the nearest is meant, of equally near ones the first', () => {
  expect(guess('report', ['reports', 'repost', 'export'])).toBe('reports')
  expect(guess('sent', ['seat', 'send'])).toBe('seat')
  expect(guess('sedn', ['seed', 'send'])).toBe('send')
})
