import { notFound } from '~/session/refusals'

/** Any other address: the same page as an unknown company. */
export function loader() {
  throw notFound()
}

export default function Nowhere() {
  return null
}
