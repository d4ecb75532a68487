import { templates } from '../language/grammar.js'

/** Requests as customers really word them, one list an intent; never in training data, never in a browser. */
export const hiddenRequests: readonly (readonly string[])[] = [
  templates(`
    the {courier} never showed up {past}
    tracking shows nothing for {duration} now
    the shipment seems lost on the way
    nobody knocked although i was home all day
    it was dispatched {past} and is still stuck in customs
    {canYou} ask the {courier} about my consignment
    {number} days late and no news about my box
    i fear the {courier} lost my {product}
    has the {product} been posted already
    my purchase is overdue , what happened
    do you have news from the depot
    the driver claims he delivered it , there is nothing here
    only half of the shipment turned up
    {canI} trace the consignment
    will the {product} reach me {deadline}`),
  templates(`
    the sweater is too tight for me
    i would like to swap the {product} for something {size}
    not what i expected , please take the {product} back
    changed my mind about the {product} , it is still unopened
    who pays shipping when i give the {product} back
    {person} already has one , so the gift should go back
    the {footwear} are unused and in the original box
    where do i drop off the {product} i do not want
    the jacket looks different from the picture and feels cheap
    {canI} get another colour for my {footwear} instead
    it is too short , is an exchange possible
    i have the receipt and want to give the {product} back
    how many days until i must send it back
    the {colour} one does not suit me`),
  templates(`
    we live in {city} now , please redirect everything
    there is a typo in the street
    the postcode on my {parcel} is old
    nobody is home during the day , bring it to {person}
    {canYou} leave the box with my neighbour {person}
    i am on holiday , please hold the parcel until {day}
    {canI} pick up the shipment at the depot instead
    i forgot the house number when i ordered
    the destination is incomplete , {canYou} correct it
    our new office is in {city} , ship it there
    my flat is empty , send the {product} to my parents
    is it too late to have it shipped to {city}
    i will be away {deadline} , choose another day
    it goes to my old flat`),
  templates(`
    will you restock the {colour} {product}
    i am looking for a {product} made of {material}
    does the {product} come in {size} too
    {canI} reserve the {product} until i come
    is the {product} waterproof
    which colours of the {product} are there
    i need {number} {product} , do you have enough
    tell me when the {product} is back
    how heavy is this {product}
    what sizes are there for the {footwear}
    your site does not mention the {material}
    thinking about a {product} as a present for {person}
    {canI} still get the {product} in {colour}
    do the {footwear} run large
    what is the difference between the {product} and the {product}`),
  templates(`
    we found a cheaper provider and want to quit
    {canI} opt out before the trial renews
    my company is closing , please terminate our contract
    how long is the notice period
    switch off the automatic renewal
    i hardly use it and would like to leave
    i only wanted to try it , please stop it
    i signed up by mistake , let me out
    {canYou} confirm that the membership ends in {month}
    unsubscribe me from the premium plan
    it renewed without asking , i do not want to continue
    we are switching to another tool and no longer need yours
    {canI} pause the contract for {duration}
    the trial is not for me`),
  templates(`
    there are two identical debits on my statement
    you took {amount} too much from my bank account
    please reverse the double transaction
    money left my account without a receipt
    my bill is higher than last month
    do you accept paypal
    the tax on the statement is wrong
    i see a debit i did not make
    {canYou} explain this fee of {amount}
    i never got a receipt for {month}
    {canYou} undo the {ordinal} debit
    the fee is {amount} instead of {amount}
    our company name is missing on the receipt
    i was billed again , pay back the extra amount`),
  templates(`
    the reset link has expired
    it says wrong pin , please let me in
    {canYou} unblock my profile
    lost my phone with the authenticator
    the verification email never came
    i no longer have that email and {cannot} get in
    i do not remember my credentials
    it logs me out all the time
    someone else changed my passcode
    what is my user name
    {canYou} turn off the two step security
    my profile is blocked after too many wrong pin numbers
    {canI} get back in without the authenticator
    recover my profile please`),
  templates(`
    the screen stays blank on my {device}
    the dashboard freezes when i open the report
    the upload stops at the end
    sync fails between my tablet and my computer
    i only see a white screen
    the program shuts down by itself
    what does error {number} mean
    notifications do not work on my {device}
    the last release did break the search
    is the site down
    the tool hangs {still} , i already restarted it
    the page is frozen and not responding
    do i need to reinstall the software
    the checkout button is stuck`),
]
