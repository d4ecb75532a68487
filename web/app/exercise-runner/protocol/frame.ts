/** Page → frame. */
export type FrameMessage = { kind: 'start'; source: ArrayBuffer } | { kind: 'stop' }

/** Frame → page. */
export type FrameReport = { kind: 'frame-ready' } | { kind: 'worker-error'; message: string }

export function frameMessage(data: unknown): FrameMessage | undefined {
  const message = asRecord(data)
  if (message?.kind === 'stop') return { kind: 'stop' }
  if (message?.kind === 'start' && message.source instanceof ArrayBuffer) {
    return { kind: 'start', source: message.source }
  }
  return undefined
}

export function frameReport(data: unknown): FrameReport | undefined {
  const message = asRecord(data)
  if (message?.kind === 'frame-ready') return { kind: 'frame-ready' }
  if (message?.kind === 'worker-error')
    return { kind: 'worker-error', message: String(message.message).slice(0, 2_000) }
  return undefined
}

function asRecord(data: unknown): Record<string, unknown> | undefined {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : undefined
}
