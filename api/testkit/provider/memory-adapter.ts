import type { Adapter, AdapterPayload } from 'oidc-provider'

/** Where the real OIDC server of the tests keeps what it gives out; clients can be added while it runs. */
export function memoryStore(clients: Map<string, AdapterPayload>) {
  const kept = new Map<string, AdapterPayload>()
  return (model: string): Adapter => {
    const key = (id: string) => `${model}:${id}`
    const find = async (id: string) => (model === 'Client' ? clients.get(id) : kept.get(key(id)))
    const findBy = async (field: 'uid' | 'userCode', value: string) =>
      [...kept.values()].find((payload) => payload[field] === value)
    return {
      find,
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (userCode) => findBy('userCode', userCode),
      async upsert(id, payload) {
        kept.set(key(id), payload)
      },
      async consume(id) {
        const payload = kept.get(key(id))
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      async destroy(id) {
        kept.delete(key(id))
      },
      async revokeByGrantId(grantId) {
        for (const [id, payload] of kept) if (payload.grantId === grantId) kept.delete(id)
      },
    }
  }
}
