import type { Prisma } from '../src/generated/client.js'
import { hashPassword, verifyPassword } from './password.js'

/** Known to everybody, so it opens accounts only where nobody else can reach the server. */
export const demoPassword = 'gradient-descent-demo'

/** As the identity library names accounts with a password. */
const credential = 'credential'

/** Gives demo people the demo password where they have none; one that was changed stays. */
export async function openDemoAccounts(
  tx: Prisma.TransactionClient,
  emails: readonly string[],
): Promise<void> {
  for (const user of await demoUsers(tx, emails)) {
    const account = user.accounts.find(({ providerId }) => providerId === credential)
    if (account?.password) continue
    const password = await hashPassword(demoPassword)
    if (account) await tx.account.update({ where: { id: account.id }, data: { password } })
    else
      await tx.account.create({
        data: { userId: user.id, accountId: user.id, providerId: credential, password },
      })
  }
}

/** Takes the demo password, and what was signed in with it, from everybody who still has it. */
export async function closeDemoAccounts(
  tx: Prisma.TransactionClient,
  emails: readonly string[],
): Promise<void> {
  for (const user of await demoUsers(tx, emails)) {
    const account = user.accounts.find(({ providerId }) => providerId === credential)
    if (!account?.password || !(await verifyPassword(account.password, demoPassword))) continue
    await tx.account.update({ where: { id: account.id }, data: { password: null } })
    await tx.session.deleteMany({ where: { userId: user.id } })
  }
}

function demoUsers(tx: Prisma.TransactionClient, emails: readonly string[]) {
  return tx.user.findMany({ where: { email: { in: [...emails] } }, include: { accounts: true } })
}
