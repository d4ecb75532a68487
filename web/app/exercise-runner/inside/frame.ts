/**
 * The whole script of the sandboxed frame. It holds the Worker in which the learner's code runs and does two
 * things: start it with a port that leads straight to the page, and end it.
 */
import { frameMessage, type FrameReport } from '../protocol/frame'

let worker: Worker | undefined

/**
 * The first script of the Worker: it takes the second as its first message. From a data address, since a Worker made of a blob is no secure
 * context in Chromium when its frame has an opaque origin, and has no WebGPU; and from a short one, since every line of a stack names it.
 */
const firstScript =
  "addEventListener('message', ({ data }) => (0, eval)(new TextDecoder().decode(data)), { once: true })"

addEventListener('message', (event) => {
  if (event.source !== parent) return
  const message = frameMessage(event.data)
  if (message?.kind === 'stop') stop()
  if (message?.kind === 'start' && event.ports[0]) start(message.source, event.ports[0])
})

report({ kind: 'frame-ready' })

function start(source: ArrayBuffer, port: MessagePort): void {
  stop()
  worker = new Worker(`data:text/javascript,${encodeURIComponent(firstScript)}`)
  // An error that reaches this place was thrown outside the learner's own functions, e.g. in a timer of theirs.
  worker.onerror = (event) => {
    event.preventDefault()
    report({ kind: 'worker-error', message: event.message })
  }
  worker.postMessage(source, [source])
  worker.postMessage({ port }, [port])
}

function stop(): void {
  worker?.terminate()
  worker = undefined
}

function report(message: FrameReport): void {
  // The frame's own origin is opaque, so it cannot name the page's; nothing secret is said here.
  parent.postMessage(message, '*')
}
