import { png, uploads } from '../../pictures.js'
import type { FilledCompany } from '../filled-company.js'
import type { HttpActor, HttpRow } from './ask.js'

/** Pictures and files of a course that is being written, for its authors. */
export async function courseRows({ owner, ownCourse }: FilledCompany): Promise<HttpRow[]> {
  const { slug } = owner.organization
  const file = await png(20, 10)
  const { body: picture } = await uploads(owner, { org: slug, course: ownCourse }, file)
  return [
    {
      route: 'GET /pictures/:org/:file',
      ...{ method: 'get', path: `/pictures/${slug}/${picture.name}.webp`, insider: owner },
      // That there is a picture is known to those alone who may see it.
      refused: refusedTo('404'),
      given: { outcome: '200', tells: false },
    },
    {
      route: 'POST /pictures/:org/:course',
      ...{ method: 'post', path: `/pictures/${slug}/${ownCourse}`, insider: owner },
      ...{ headers: { 'content-type': 'image/png' }, body: file },
      refused: refusedTo('403'),
      given: { outcome: '201', tells: false },
    },
    {
      route: 'GET /courses/:org/:file',
      ...{ method: 'get', path: `/courses/${slug}/${ownCourse}.zip`, insider: owner },
      refused: refusedTo('403'),
      // By its name; what is in it is packed.
      given: { outcome: '200', tells: true },
    },
  ]
}

/** `colleagues`: what those get who are of the company and write no courses. */
const refusedTo =
  (colleagues: string) =>
  ({ kind }: HttpActor): string => {
    switch (kind) {
      case 'anonymous':
        return '401'
      case 'outsider':
      case 'suspended':
        return '404'
      case 'learner':
      case 'manager':
        return colleagues
      case 'program':
      case 'directory':
      case 'service':
        return '403'
    }
  }
