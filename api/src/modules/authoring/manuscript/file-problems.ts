import { isStorable } from './files.js'
import { problem, type Problem } from './problem.js'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Too long for what it is, or no text. */
export function fileProblems(path: string, bytes: Uint8Array, room: number): Problem[] {
  if (bytes.length > room)
    return [problem(path, `${path} may have at most ${room / 1024} KB.`, `${path} 最多 ${room / 1024} KB。`)]
  try {
    const at = utf8
      .decode(bytes)
      .split('\n')
      .findIndex((line) => !isStorable(line))
    if (at < 0) return []
    return [
      problem(
        path,
        `${path}, line ${at + 1} holds a character that cannot be stored.`,
        `${path} 第 ${at + 1} 行含有无法保存的字符。`,
        at + 1,
      ),
    ]
  } catch {
    return [problem(path, `${path} is not UTF-8 text.`, `${path} 不是 UTF-8 文本。`)]
  }
}
