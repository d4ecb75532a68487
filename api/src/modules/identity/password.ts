import { hash, verify } from '@node-rs/argon2'

/** OWASP's argon2id parameters: 19 MiB, two passes, one lane; about 50 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A flood of sign-ins must not take all threads of the pool, nor all memory. */
const concurrently = limited(2)

export const passwords = {
  hash: (password: string) => concurrently(() => hash(password, cost)),
  verify: ({ hash: stored, password }: { hash: string; password: string }) =>
    concurrently(() => verify(stored, password)),
}

export const passwordLength = { minimum: 10, maximum: 128 }

function limited(most: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
