import { withOwner } from '../connection/with-owner.js'

export interface CompanySeats {
  name: string
  seats: number
  /** Active people; open invitations hold seats as well. */
  people: number
}

/** Above it a slip of the keyboard is likelier than a company. */
export const mostSeats = 1_000_000

/**
 * How many seats a company has, set to another number where one is given. Fewer than are taken puts nobody out; nobody new comes in
 * until there are less. Null for an unknown address. `url`: of the database's owner.
 */
export async function companySeats(url: string, slug: string, seats?: number): Promise<CompanySeats | null> {
  return withOwner(url, (prisma) =>
    prisma.$transaction(async (tx) => {
      const company = await tx.organization.findUnique({ where: { slug } })
      if (!company) return null
      if (seats !== undefined && seats !== company.seats) {
        await tx.organization.update({ where: { id: company.id }, data: { seats } })
        await tx.auditEvent.create({
          data: {
            ...{ organizationId: company.id, action: 'seats.changed-by-operator' },
            ...{ subjectType: 'organization', subjectId: company.id },
            details: { before: { seats: String(company.seats) }, after: { seats: String(seats) } },
          },
        })
      }
      const people = await tx.member.count({ where: { organizationId: company.id, suspendedAt: null } })
      return { name: company.name, seats: seats ?? company.seats, people }
    }),
  )
}
