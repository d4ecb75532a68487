import { templates } from './grammar.js'

/** How the few requests are worded that a colleague has labelled, one list an intent. Public. */
export const labelledRequests: readonly (readonly string[])[] = [
  templates(`
    where is my parcel
    when will my order arrive
    my {product} has not arrived yet
    how long does delivery take
    {canYou} track my package
    i ordered a {product} {past} and it has not come
    is my order on its way
    what is the status of my order
    i am still waiting for my {product}`),
  templates(`
    {canI} return the {product}
    i want to send the {product} back
    the {footwear} do not fit
    {canI} exchange the {product} for a {size} one
    i do not like the {colour} {product}
    what is your return policy
    i bought the wrong {product}
    {canYou} send me a return label
    {canI} get a refund for the {product}`),
  templates(`
    i moved to {city} {past}
    {canI} change the address of my order
    please send my parcel to my office
    i entered the wrong address
    {canYou} deliver my order to my neighbour
    i will not be at home on {day}
    {canYou} update my address
    {canI} choose another delivery day
    please use my new address`),
  templates(`
    is the {product} in stock
    do you have a {product} in {colour}
    when will the {product} be available again
    how big is the {product}
    do you sell {footwear}
    what is the {product} made of
    the {product} is sold out
    how many {product} are left
    does the {product} work with my phone`),
  templates(`
    i want to cancel my subscription
    please cancel my plan
    i do not need the subscription anymore
    how do i cancel
    please do not renew my subscription
    {canYou} end my membership
    when does my subscription end
    the subscription is too expensive
    i want to stop my plan`),
  templates(`
    i was charged twice
    my card was declined
    why was i charged {amount}
    the invoice is wrong
    {canYou} send me the invoice for {month}
    what is this charge on my card
    {canI} pay by bank transfer
    the payment did not go through
    i paid {amount} too much`),
  templates(`
    i forgot my password
    i cannot log in
    my account is locked
    {canYou} reset my password
    the code never arrived
    my password does not work
    {canI} change my password
    {canYou} send me a new code
    i am locked out of my account`),
  templates(`
    the app crashes
    i get an error on the {screen}
    the website does not load
    the app is very slow
    {canYou} fix the app
    the {screen} does nothing when i click it
    since the update nothing works
    i want to report a bug
    is there a problem with the website`),
]
