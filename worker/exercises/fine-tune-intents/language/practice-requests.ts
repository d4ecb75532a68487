import { templates } from './grammar.js'

/** Requests worded in other ways than the labelled ones, one list an intent, for trying a model out. Public. */
export const practiceRequests: readonly (readonly string[])[] = [
  templates(`
    the {courier} has not shown up
    did the {courier} lose my {product}
    tracking has not changed for {duration}
    my shipment is overdue
    it is stuck in the warehouse
    has my purchase been dispatched
    {canYou} locate my consignment
    nobody came although you said {day}`),
  templates(`
    the {footwear} are too small
    {canI} give back the {product}
    i changed my mind , it is still wrapped
    {canYou} take back an unused {product}
    i would rather swap it for another colour
    where do i drop off a return
    {person} did not like the gift
    the {product} feels cheap , i want a refund`),
  templates(`
    there is a mistake in the street
    we have a new office in {city}
    {canYou} redirect the {product} to {city}
    i forgot the house number
    leave it with my neighbour {person}
    hold the parcel , i am away until {day}
    {canYou} ship it to my parents instead
    the postcode is wrong`),
  templates(`
    will you restock the {product}
    which colours of {footwear} do you have
    is the {product} made of {material}
    {canI} reserve a {product}
    how heavy is the {product}
    i am looking for a {colour} {product}
    is a {product} for {person} available
    your site says the {product} is not available`),
  templates(`
    i want to quit the premium plan
    switch off the renewal
    {canI} opt out of the trial
    unsubscribe me
    we no longer use it and found a cheaper provider
    what is the notice period
    i signed up by mistake
    {canYou} terminate our contract`),
  templates(`
    the statement shows {amount} too much
    you took money from my bank account twice
    {canYou} reverse the extra fee
    where is my receipt for {month}
    the tax on the bill is wrong
    i do not know this debit
    {canI} pay with paypal
    why is the fee so high`),
  templates(`
    i lost the phone with the authenticator
    it says wrong pin
    {canYou} unlock my profile
    the reset link does not work
    i do not remember my login details
    i have no access to my old email and {cannot} get in
    the security email has expired
    {canYou} recover my profile`),
  templates(`
    the dashboard is frozen
    the upload fails
    the program shuts down on my {device}
    i only see a blank page
    it shows error {number}
    sync stops between my {device} and my computer
    the search finds nothing since the last release
    is there an outage`),
]
