import { templates } from '../../language/grammar.js'
import type { Theme } from './theme.js'

/** Ending a contract. */
export const cancelling: Theme = {
  situations: templates(`
    i do not (use|need) the {plan} anymore
    i no longer (use|need) my {plan}
    the {plan} is too expensive (for us|for me|)
    my {plan} renews (next week|{deadline}|on {day})
    my {plan} ends in {month}
    the {plan} renewed (by itself|without asking|automatically)
    i signed up for the {plan} by mistake
    we are switching to another provider
    we found a cheaper provider
    our team is closing in {month}
    i only wanted to try it
    i hardly ever use it
    i thought the {plan} was free
    my company does not need it anymore
    i tried it for {duration} and it is not for me`),
  asks: templates(`
    {canYou} (cancel|end|stop|terminate|close) my {plan}
    i {want} (cancel|end|stop|quit|terminate) my {plan}
    i {want} unsubscribe
    i {want} opt out of the {plan}
    {canI} (cancel|end|quit|leave) the {plan}
    {canI} cancel before it renews
    please do not renew my {plan}
    please stop the automatic renewal
    please cancel it before {day}
    {canI} switch off the renewal
    what is the notice period
    when does my {plan} end
    where do i cancel
    {canYou} confirm the cancellation
    i do not want to continue (with the {plan}|)
    {canI} pause my {plan} for {duration}
    {canYou} let me out of the {plan} early`),
}

/** Money taken wrongly. */
export const billing: Theme = {
  situations: templates(`
    i was {charged} (twice|two times|double)
    you {charged} my {card} (twice|two times|again)
    there are two identical {charge} entries on my {card}
    there is a {charge} of {amount} on my {card} (i do not know|)
    the {bill} is wrong
    the {bill} shows {amount} too much
    the {bill} says {amount} instead of {amount}
    i paid {amount} but the {bill} says {amount}
    my {card} was declined
    the {charge} did not go through
    my {card} was {charged} but the {parcel} was not confirmed
    my {bill} has the wrong company name
    the tax on my {bill} is wrong
    i never got (a|the) {bill} for {month}
    money left my {card} {past}
    i see a {charge} that i did not make
    you took {amount} too much
    the {bill} is {amount} higher than last month`),
  asks: templates(`
    why was i {charged} (twice|{amount}|so much|again)
    why is my {bill} so high
    why was my {card} declined
    what is this {charge} (of {amount}|for|)
    {canYou} explain the {charge}
    {canYou} correct (the|my) {bill}
    {canYou} send me (the|a|my) {bill} (for {month}|)
    {canYou} (refund|reverse|undo) the (double|wrong|extra) {charge}
    {canYou} pay back the {ordinal} {charge}
    {canI} pay by (bank transfer|{card}|paypal)
    {canI} change my {card}
    {canI} download the {bill}
    where do i find my {bill}
    do you accept paypal
    when will you {charge} my {card}
    i {want} dispute a {charge}
    i want back the money you {charged} twice
    which {charge} is this`),
}

/** Getting in. */
export const signingIn: Theme = {
  situations: templates(`
    i (forgot|lost|do not remember) my {password}
    my {password} (does not work|is not accepted|is wrong) {still}
    i {cannot} {signin}
    i am locked out (of my {account}|)
    my {account} is (locked|blocked|disabled)
    the {code} never {arrived}
    i do not receive the {code}
    the {code} has expired
    the reset (link|email|mail) never {arrived}
    the reset link (has expired|does not work)
    it says wrong {password}
    it says my {account} does not exist
    i lost my phone with the authenticator
    i have a new phone and no {code}
    i no longer have that email address
    i typed the {password} too many times
    someone changed my {password}
    it logs me out all the time`),
  asks: templates(`
    {canYou} reset my {password}
    {canYou} (unlock|unblock|restore|recover) my {account}
    {canYou} send me a new {code}
    {canYou} send the {code} again
    {canI} (reset|change|recover) my {password}
    {canI} {signin} without the {code}
    {canI} get back into my {account}
    i {want} reset my {password}
    i {want} {signin}
    why is my {account} locked
    where do i change my {password}
    {canYou} turn off the two step login
    {canYou} let me in (again|)
    what is my user name
    how long is the {code} valid
    {canYou} remove the old phone from my {account}`),
}

/** Software that fails. */
export const faults: Theme = {
  situations: templates(`
    the {app} {crashes} (all the time|when i open it|every time|)
    the {app} {crashes} when i (open|press|click) the {screen}
    the {app} does not (load|open|start|respond) {still}
    the {app} is {broken}
    the {screen} is {broken}
    the {screen} does nothing when i (click|tap|press) it
    i get an error (message|) on the {screen}
    it shows error {number}
    since the {update} the {app} {crashes}
    since the {update} nothing works (anymore|)
    after the {update} the {screen} is {broken}
    the {app} is very slow on my {device}
    the {app} {crashes} on my {device}
    i only see a (white|black|blank) {screen}
    the upload (fails|stops) (at the end|)
    the sync (fails|does not work) between my {device} and my {device}
    the notifications do not (show up|work)
    i already (restarted|reinstalled) the {app}
    the search finds nothing
    there is a bug (in|on) the {screen}`),
  asks: templates(`
    {canYou} fix the {app}
    {canYou} fix this (bug|error|crash|problem)
    {canYou} look at the error
    why does the {app} (crash|freeze|hang|stop)
    why is the {app} so slow
    why is the {screen} {broken}
    what does error {number} mean
    when will the bug be fixed
    is there a (problem|outage) with the {app}
    is the {app} down
    is this a known (bug|problem|error)
    how do i fix this error
    do i need to reinstall the {app}
    which {device} does the {app} support
    i {want} report a (bug|crash|problem)
    what can i do against the (crash|error)
    did the {update} break something`),
}
