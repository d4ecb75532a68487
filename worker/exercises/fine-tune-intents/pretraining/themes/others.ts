import { templates } from '../../language/grammar.js'
import type { Theme } from './theme.js'

/** Themes no exercise asks about: an inbox holds more than what one wants to sort. */
export const warranty: Theme = {
  situations: templates(`
    the {item} {arrived} (damaged|broken|scratched|cracked)
    the {product} broke after {duration}
    the {product} stopped working {past}
    a part of the {product} is missing
    the {product} makes a strange noise
    the {product} has a (crack|scratch|hole|stain)
    the {courier} damaged the box`),
  asks: templates(`
    is there a warranty on the {product}
    how long is the warranty
    {canYou} repair the {product}
    {canYou} send a spare part for the {product}
    {canYou} replace the damaged {item}
    does the warranty cover this
    where do i send the {product} for repair`),
}

export const discounts: Theme = {
  situations: templates(`
    my discount (code|coupon|voucher) does not work
    the voucher is not accepted
    i have a gift card of {amount}
    my loyalty points are missing
    the sale ended {past}
    i have {number} points
    i am a student`),
  asks: templates(`
    do you have a discount for (students|teams|new customers)
    {canI} use my gift card (online|)
    {canI} use two vouchers together
    when is the next sale
    how many points do i have
    {canYou} add the discount later
    does the gift card expire`),
}

export const privacy: Theme = {
  situations: templates(`
    i no longer want your newsletter
    i get too many emails (from you|)
    you have my old phone number
    i worry about my personal data
    my name is written wrong in my {account}`),
  asks: templates(`
    {canYou} delete my {account} (and all data|)
    {canYou} delete my personal data
    what data do you store about me
    {canI} download my data
    {canYou} remove me from the mailing list
    who can see my data
    {canYou} correct my name`),
}

export const teams: Theme = {
  situations: templates(`
    we have {number} new colleagues
    {person} left our team
    our team grew to {number} people
    {person} cannot see the project
    i am the admin of our team`),
  asks: templates(`
    {canI} invite colleagues (to our team|)
    {canI} add {number} more seats
    {canI} make {person} an admin
    {canYou} remove {person} from our team
    how many seats do we have
    {canI} export the report
    {canI} share a project with {person}
    {canI} connect the {app} to our calendar`),
}

export const service: Theme = {
  situations: templates(`
    nobody answers my emails
    i called {number} times
    your agent {person} was very (kind|rude|helpful)
    the chat closed suddenly
    i waited {duration} on the line`),
  asks: templates(`
    {canI} talk to a (human|person|manager)
    what are your opening hours
    are you open on {day}
    {canYou} call me back {deadline}
    do you have a shop in {city}
    what is your phone number
    i {want} make a complaint
    i {want} praise {person}`),
}
