import { frameReport, type FrameMessage } from './protocol/frame'

/** The hidden frame that holds the Worker: an origin of its own, no network, no storage. */
export interface SandboxFrame {
  /** Starts a Worker from its script and returns the port that leads to it. */
  start(source: ArrayBuffer): MessagePort
  /** Ends the Worker at once, whatever it is doing. */
  stop(): void
  close(): void
}

const frameAddress = '/sandbox/frame'
const silenceLimitMs = 5_000

/** Opens a frame in `document`; `onError` hears of errors thrown outside any function that was called. */
export function openSandboxFrame(onError: (message: string) => void): Promise<SandboxFrame> {
  const element = document.createElement('iframe')
  element.setAttribute('sandbox', 'allow-scripts')
  element.setAttribute('aria-hidden', 'true')
  element.tabIndex = -1
  element.title = 'sandbox'
  element.style.cssText = 'position:absolute;width:0;height:0;border:0;visibility:hidden'
  element.src = frameAddress

  return new Promise((resolve, reject) => {
    let silence: ReturnType<typeof setTimeout> | undefined
    const close = () => {
      removeEventListener('message', listen)
      element.remove()
    }
    const listen = (event: MessageEvent) => {
      // The frame's origin is "null", like that of any sandboxed frame: the window itself is what tells it apart.
      if (event.source !== element.contentWindow) return
      const report = frameReport(event.data)
      if (report?.kind === 'worker-error') onError(report.message)
      if (report?.kind !== 'frame-ready') return
      element.onload = null
      clearTimeout(silence)
      resolve(handle(element, close))
    }
    addEventListener('message', listen)
    // A frame that failed to load fires `load` like any other, but its script never speaks.
    element.onload = () => {
      silence = setTimeout(() => {
        close()
        reject(new Error('The sandbox could not be opened'))
      }, silenceLimitMs)
    }
    document.body.append(element)
  })
}

function handle(element: HTMLIFrameElement, close: () => void): SandboxFrame {
  const post = (message: FrameMessage, transfer: Transferable[] = []) =>
    element.contentWindow?.postMessage(message, '*', transfer)
  return {
    start(source) {
      const { port1, port2 } = new MessageChannel()
      post({ kind: 'start', source }, [port2])
      return port1
    },
    stop: () => post({ kind: 'stop' }),
    close,
  }
}
