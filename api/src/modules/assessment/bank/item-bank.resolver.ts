import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../../context.js'
import { bankItemSeenBy, bankSeenBy } from './item-bank.js'
import { BankItemDetails, ItemBank, WaitingAppealConnection } from './item-bank.type.js'
import { waitingPage } from './waiting-page.js'

@Resolver(() => ItemBank)
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

  @FieldResolver(() => WaitingAppealConnection, { description: 'Of all companies, the oldest first.' })
  appeals(
    @Ctx() { services }: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<WaitingAppealConnection> {
    return waitingPage(services, { first, after })
  }
}

@Resolver(() => BankItemDetails)
export class BankItemDetailsResolver {
  @FieldResolver(() => WaitingAppealConnection, { description: 'To this item, the oldest first.' })
  appeals(
    @Root() { item: { slug } }: BankItemDetails,
    @Ctx() { services }: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<WaitingAppealConnection> {
    return waitingPage(services, { first, after, slug })
  }
}
