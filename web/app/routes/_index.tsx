import { page } from '~/shell/page'

export const handle = page({ title: () => 'Skillgrad' })

export default function Landing() {
  return null
}
