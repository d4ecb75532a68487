import { Link } from '@remix-run/react'

/** A skill's name, as a link where it leads somewhere. */
export function SkillName({ name, to }: { name: string; to: string | undefined }) {
  if (!to) return name
  return (
    <Link to={to} className="hover:text-accent decoration-line-strong underline underline-offset-4">
      {name}
    </Link>
  )
}
