import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../../context.js'
import { bankItemSeenBy, bankSeenBy } from './item-bank.js'
import { BankItemDetails, ItemBank } from './item-bank.type.js'

@Resolver()
export class ItemBankResolver {
  @Query(() => ItemBank, {
    nullable: true,
    description: 'All items of the bank; null for whoever is no operator, and before anything was published.',
  })
  itemBank(@Ctx() { services, signedIn, locale }: RequestContext): Promise<ItemBank | null> {
    return bankSeenBy(services, signedIn, locale)
  }

  @Query(() => BankItemDetails, {
    nullable: true,
    description: 'An item with its key and what is known of it; null for whoever is no operator.',
  })
  bankItem(
    @Arg('slug', () => String) slug: string,
    @Ctx() { services, signedIn, locale }: RequestContext,
  ): Promise<BankItemDetails | null> {
    return bankItemSeenBy(services, signedIn, { slug, locale })
  }
}
