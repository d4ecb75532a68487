export interface KeptPicture {
  name: string
  /** Pixels. */
  width: number
  height: number
  /** How Markdown names it. */
  path: string
}

export type Uploaded =
  | { kind: 'kept'; picture: KeptPicture }
  /** With what to do, in the author's language. */
  | { kind: 'refused'; message: string }
  | { kind: 'unanswered' }

/** Bytes, as the api takes them. */
export const largestPicture = 5 * 1024 * 1024

export const pictureTypes = 'image/png,image/jpeg,image/webp,image/gif'

/** Sends a picture; `onProgress` hears the share that is sent, from 0 to 1. By XMLHttpRequest, since `fetch` doesn't say it. */
export function uploadPicture(
  address: string,
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const unanswered = () => resolve({ kind: 'unanswered' })
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('load', () => resolve(answerOf(request.status, request.responseText)))
    request.addEventListener('error', unanswered)
    request.addEventListener('abort', unanswered)
    signal.addEventListener('abort', () => request.abort())
    request.open('POST', address)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.send(file)
  })
}

function answerOf(status: number, text: string): Uploaded {
  try {
    const answer = JSON.parse(text) as KeptPicture & { errors?: { message: string }[] }
    if (status === 201) return { kind: 'kept', picture: answer }
    const message = answer.errors?.[0]?.message
    return status < 500 && message ? { kind: 'refused', message } : { kind: 'unanswered' }
  } catch {
    return { kind: 'unanswered' }
  }
}
