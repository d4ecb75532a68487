import type { Member, TestApi } from '../api.js'
import type { Person } from '../person.js'
import { givenPersonalToken } from '../token-program.js'
import { mark, personalMark, type FilledCompany } from './filled-company.js'

export type ActorKind = 'anonymous' | 'outsider' | 'learner' | 'manager' | 'suspended' | 'program'

/** Somebody who must learn nothing of what is not theirs, and change nothing by asking. */
export interface Actor {
  kind: ActorKind
  name: string
  person: Person
  /** Of a company they belong to. */
  slug: string
  /** What they must not be told. */
  secret: RegExp
}

/** Whoever stands around a filled company, from a stranger to a program of its own owner. */
export async function actorsAround(api: TestApi, { owner }: FilledCompany): Promise<Actor[]> {
  const { organization } = owner
  const outsider = await api.member({ role: 'owner' })
  const colleague = await api.member({ organization })
  const manager = await api.member({ role: 'manager', organization })
  await api.db.givenTeam({ organization, members: [{ userId: manager.row.userId, isManager: true }] })
  const suspended = await suspendedAdmin(api, owner)
  /** By the owner, who may do everything: the scope alone stands in the way. */
  const { program } = await givenPersonalToken(api, owner, { scopes: ['submissions:write'] })
  const { slug } = organization
  const strange = { slug, secret: mark }
  // Whose program it is, and of which company, it may know, as colleagues do.
  const inside = { slug, secret: personalMark }
  return [
    { kind: 'anonymous', name: 'somebody who is not signed in', person: api.somebody(), ...strange },
    {
      ...{ kind: 'outsider', name: 'the owner of another company', person: outsider },
      ...{ slug: outsider.organization.slug, secret: mark },
    },
    { kind: 'learner', name: 'a learner of the company', person: colleague, ...inside },
    { kind: 'manager', name: 'a manager of another team', person: manager, ...inside },
    { kind: 'suspended', name: 'an admin who is suspended', person: suspended, ...strange },
    { kind: 'program', name: 'a program of the owner without the scope', person: program, ...inside },
  ]
}

async function suspendedAdmin(api: TestApi, { organization }: Member): Promise<Member> {
  const suspended = await api.member({ role: 'admin', organization })
  await api.db.owner.member.update({
    where: { id: suspended.row.id },
    data: { suspendedAt: new Date() },
  })
  return suspended
}
