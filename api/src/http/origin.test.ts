import type { IncomingMessage } from 'node:http'
import { isFromOurPages } from './origin.js'

const asked = (method: string, headers: Record<string, string>) =>
  isFromOurPages({ method, headers } as unknown as IncomingMessage, 'http://localhost:3000')

test('a change is taken from our own origin and its loopback names', () => {
  expect(asked('POST', { origin: 'http://localhost:3000', cookie: 'a=b' })).toBe(true)
  expect(asked('POST', { origin: 'http://127.0.0.1:3000', cookie: 'a=b' })).toBe(true)
})

test('a change from another origin is refused, with or without a cookie', () => {
  expect(asked('POST', { origin: 'http://evil.example', cookie: 'a=b' })).toBe(false)
  expect(asked('POST', { origin: 'http://evil.example' })).toBe(false)
  expect(asked('POST', { origin: 'http://localhost:4444', cookie: 'a=b' })).toBe(false)
  expect(asked('POST', { origin: 'null', cookie: 'a=b' })).toBe(false)
})

test('a cookie without an origin is refused, a program without both is not', () => {
  expect(asked('POST', { cookie: 'a=b' })).toBe(false)
  expect(asked('POST', {})).toBe(true)
})

test('reading passes, but an upgrade to a WebSocket is checked like a change', () => {
  expect(asked('GET', { origin: 'http://evil.example', cookie: 'a=b' })).toBe(true)
  expect(asked('GET', { origin: 'http://evil.example', cookie: 'a=b', upgrade: 'websocket' })).toBe(false)
})
