import { templates } from '../../language/grammar.js'
import type { Theme } from './theme.js'

/** Waiting for a parcel. */
export const tracking: Theme = {
  situations: templates(`
    my {parcel} has not {arrived} (yet|)
    my {parcel} never {arrived}
    i ordered a {goods} {past} and it has not {arrived}
    i am still waiting for my {parcel}
    i have been waiting for {duration}
    the {parcel} is {number} days late
    the {parcel} is overdue
    the {parcel} was {sent} {past}
    the tracking (page|link|number) (does not work|shows nothing|has not moved)
    the tracking has not changed for {duration}
    the {courier} never (came|rang|knocked|showed up)
    the {courier} (says|claims) it was delivered but (i have nothing|there is nothing here)
    nothing {arrived} on {day}
    it seems (lost|stuck|missing) on the way
    it is stuck in (customs|the depot|transit|the warehouse)
    only half of my {parcel} {arrived}
    i was at home all day and nobody came
    it should have {arrived} {past}
    i fear the {courier} lost it`),
  asks: templates(`
    where is my {parcel} ({still}|)
    when will my {parcel} {arrive}
    when does the {goods} {arrive}
    {canYou} (track|trace|locate|find) my {parcel}
    {canYou} tell me where my {parcel} is
    {canYou} give me the tracking number
    {canI} track my {parcel}
    how long does (shipping|delivery|the {courier}) take
    has my {parcel} been {sent} (yet|)
    was my {parcel} already {sent}
    what is the status of my {parcel}
    which {courier} has my {parcel}
    will it {arrive} {deadline}
    what happened to my {parcel}
    {canYou} ask the {courier} where it is
    i {want} know when it will {arrive}
    is my {parcel} on its way
    do you have news about my {parcel}`),
}

/** Sending goods back. */
export const returning: Theme = {
  situations: templates(`
    the {item} does not fit (me|)
    the {item} is too (big|small|long|short|tight|loose|heavy)
    i bought the wrong {item}
    i ordered the wrong (size|colour)
    the {colour} looks different from the picture
    i changed my mind about the {item}
    i do not (like|need|want) the {goods} (anymore|)
    the {item} is not what i expected
    the {item} (feels|looks) cheap
    {person} did not like the gift
    i bought {number} {footwear} but need only two
    the {item} is unused and still in its box
    i have the receipt and the original box
    i bought it {past}
    i got a {goods} as a present and already have one
    the {size} one does not suit me
    it is still wrapped and unopened`),
  asks: templates(`
    {canI} return the {item}
    {canI} send (it|the {item}|this {item}) back
    {canI} swap it for a {size} one
    {canI} exchange the {item} for (another colour|a different size|a {colour} one)
    i {want} return a {goods}
    i {want} send back the {item}
    i {want} give back the {goods}
    i {want} get a refund for the {item}
    {canI} get my money back for the {item}
    {canYou} send me a return label
    {canYou} take the {item} back
    how many days do i have to return (it|the {item})
    do i pay for the return (shipping|)
    where do i drop off the return
    what is your return policy
    who pays for sending it back
    when do i get the refund for the returned {item}
    is an exchange possible`),
}

/** Changing where it goes. */
export const address: Theme = {
  situations: templates(`
    i moved (house|) {past}
    i am moving to {city} {deadline}
    i (typed|entered|gave|wrote) the wrong {address}
    there is a (mistake|typo|error) in my {address}
    the {address} on my {parcel} is (wrong|old|incomplete)
    i forgot the (house number|postcode|flat number)
    i will not be at home on {day}
    i will be away {deadline}
    we have a new office in {city}
    nobody is home during the day
    my old flat is empty now
    i am on holiday until {day}
    the {parcel} goes to my old {address}
    i live in {city} now
    my neighbour {person} is at home all day`),
  asks: templates(`
    {canI} change the {address} (of my {parcel}|)
    {canYou} (change|update|correct|edit) my {address}
    {canYou} (deliver|send|ship|bring) (it|my {parcel}) to my {place} (instead|)
    {canYou} deliver it on {day} (instead|)
    {canYou} leave the {parcel} with my neighbour
    {canYou} redirect my {parcel} to {city}
    {canYou} send it to {city} (instead|)
    i {want} (change|correct|update) the {address}
    i {want} have it delivered to my {place}
    {canI} pick it up at the (shop|depot|post office) (instead|)
    please use my new {address}
    please send everything to my {place} from now on
    is it too late to change the {address}
    where do i enter my new {address}
    {canI} choose another delivery day
    {canYou} hold the {parcel} until {day}`),
}

/** Asking before buying. */
export const stock: Theme = {
  situations: templates(`
    i am looking for a {goods}
    i saw a {goods} in your shop
    the {goods} is sold out
    your site says the {item} is not available
    i cannot find the {goods} (anymore|)
    i am thinking about buying a {goods}
    {person} wants a {goods}
    i need {number} of them
    the description does not mention the size
    the picture shows only the {colour} one
    i need a present for {person}
    i would like it in {colour}
    i am not sure about the size`),
  asks: templates(`
    is the {goods} (still|) (available|in stock)
    do you (have|sell|stock) (a|the) {goods}
    when will the {goods} be (back|available|in stock) (again|)
    when do you get more of them
    does the {product} come in {colour}
    do you have it in {size}
    how (big|heavy|long|tall|wide) is the {product}
    is the {product} made of {material}
    does the {product} work with (a|my) {device}
    is the {product} waterproof
    what {material} is it made of
    what sizes do you have
    which colours are there
    how many are left
    will you restock the {goods}
    {canYou} tell me when it is back
    {canI} reserve a {goods}
    do the {footwear} run (small|large)
    what is the difference between the two {product} models`),
}
