import { expect, test } from 'vitest'
import { collectProblems } from '../../src/content/source.ts'
import { parseNames, readNames } from '../../src/content/tutor/names.ts'
import { readWritings } from '../../src/content/tutor/writings.ts'
import { identify } from '../../src/tutor/identify/identify.ts'
import { isNhsNumber } from '../../src/tutor/identify/numbers.ts'
import { replaceAll, suggest } from '../../src/tutor/identify/pseudonyms.ts'

const names = readNames('content', collectProblems())

/** What is found in a text, marked as in the coded writings. */
function marked(text: string): string {
  let out = ''
  let last = 0
  for (const { kind, start, end, text: found } of identify(text, names)) {
    out += `${text.slice(last, start)}{{${kind}:${found}}}`
    last = end
  }
  return out + text.slice(last)
}

const unmarked = (line: string) => line.replaceAll(/\{\{[a-z_]*:([^}]*)\}\}/g, '$1')
const lines = (table: string) => table.trim().split('\n')

const people = `
One, {{name:Tarlenka Nwosu}}, said it was like school.
I had been dreading the {{name:Quarmby}} household.
In the sun {{name:Summer}} helped to hand out the plates.
NHS number is {{nhs_number:999 123 4560}} and I wrote it twice.
I put {{postcode:QX4 7ZD}} on the voucher.
in the Fiesta, {{vehicle:YN58 QQJ}}, because her foot is in plaster
Nobody answered at {{address:3 The Maltings}} although we had arranged it.
I could have sent {{name:Chelsea}} with the file.
Birthday card for {{name:June}} in the office.
To {{name:April}} I said your house is fine.
{{name:Hope}} from the Section 17 panel had signed it off.
Get {{name:May}} to check me.
We talked in the garage, me and {{name:Jordan}}.
{{name:Will}}'s at his nan's.
{{name:Grace}} may quite like having two doors.
{{name:Zayvion}} exited the room twice.
went to see {{name:Ivor Penhale}} today, he was in
{{name:Sunita}}'s eldest, {{name:Dev}}, fixed it with a spoon.
The bairn, {{name:Fraser}}, wis sleepin.
{{name:Angharad}} was there before me, mind, with cake.
In the hall {{name:Temperance}} said nothing.
I never once asked {{name:Olive}} what she made of it.
{{name:Violet}} and {{name:Pearl}} are sisters, ninety and ninety-two.
Her grandson, {{name:Blue}}, drew on my hand.
{{name:Reed}} has a tag till March.
What {{name:Lance}} said in the car stayed with me.
My practice educator, {{name:Gwendoline}}, would have waited.
My mentor {{name:Olu}} says slow down.
So says {{name:Sandra}}.
I blame {{name:Rory}}, partly.
Not {{name:Rory}}'s fault.
Between {{name:Rory}} and me there was a table.
{{name:Rory}}: "no".
(That was {{name:Clementine}}.)
"{{name:Clementine}}?" I said.
... and then {{name:Clementine}} again.
{{name:Zainab}}/{{name:Hafsa}} to share a room.
{{name:Kai}}&{{name:Mia}} were late
{{name:Mo}} drove, {{name:Jo}} navigated.
{{name:Al}} wouldn't come in.
{{name:Bo}} is a baby.
{{name:Vi}} is ninety.
{{name:Kelly}} was sat on the stairs when I got there and {{name:Kyle}} would not come down.
I met {{name:Zofia}} at the hub and she brought {{name:Tyriq}} with her.
{{name:Tyriq}} said he wasn't bothered.
Mrs {{name:Okafor-Bell}} rang the office twice.
I sat with {{name:Nkechi}} and her mum for an hour.
{{name:Siân}} was late again.
PC {{name:Dhillon}} and I went round together.
Dr {{name:Osei}} has asked for the growth chart.
Aunty {{name:Bisi}} had the baby on her hip.
Uncle {{name:Dele}} opened the door.
Ms {{name:Wojciechowska}} signed the agreement.
Mr and Mrs {{name:Khan}} were both in.
Mr {{name:Young}} said he'd think about it.
Mrs {{name:Hope}} let us in.
Miss {{name:Day}} is the class teacher.
I spoke to DS {{name:Cartwright}} on Monday.
{{name:Kelly Marsh}} has been with me since week one.
{{name:Kelly}}'s mum was there, and {{name:Kelly}} hated it.
{{name:Tyler-Jay}} wouldn't get out of the car.
{{name:Amelia-Grace}} drew me a rabbit.
{{name:AJ}} told me to do one.
{{name:Kez}} was on shift and {{name:Daz}} was off.
I'm shadowing {{name:Shaz}} all week.
{{name:Li Wei}} brought dumplings.
{{name:Mohammed Iqbal}} attended with his son {{name:Hamza}}.
{{name:Fatima Bibi}} is the grandmother.
{{name:Agnieszka}} translated for her brother {{name:Krzysztof}}.
{{name:Ionuț}} has started at nursery and {{name:Mădălina}} cried all the way home.
{{name:Hodan}}'s cousin {{name:Abdirahman}} came to the door.
{{name:Berivan}} made tea and {{name:Azad}} carried it through.
{{name:Oluwaseun}} is four.
{{name:Xiaoming}} plays the piano.
{{name:Gintarė}} works nights.
{{name:Bridie}} and {{name:Paddy}} have moved onto the site.
{{name:João dos Santos}} signed as father.
{{name:Niamh O'Brien}} has left the team.
The handover was from {{name:Gwenllian}}, who knew them well.
I rang {{name:J. Patel}} about the bond.
The referral came from {{name:S. Akhtar}}.
{{name:Dawn Pickersgill}} weighed the baby.
{{name:Precious Moyo}} has asked for a new worker.
{{name:Hope}}'s nan was frightened.
{{name:Grace}} was on her mother's knee.
{{name:Summer}} drew the house with no door.
{{name:Art}} mended the swing.
{{name:Joy}} would not get on the bus.
{{name:Will}} asked if I was staying for tea.
I asked {{name:Will}} whether he wanted to carry on.
I heard {{name:Will}} say no to his mum.
{{name:Mark}} slammed the door.
I sat with {{name:Mark}} on the wall.
{{name:Rose}} told me about the fire.
{{name:April}} dropped her bag and ran.
I met {{name:April}} outside school.
{{name:June}} is the kinship carer and she is seventy.
{{name:May}} said she'd rather not.
{{name:Faith}}'s grandfather gave us leeks.
{{name:Dean}} was livid.
{{name:Max}} bit his sister.
{{name:Penny}} said the rent was paid.
{{name:Heather}} and her partner came in together.
{{name:Ivy}} is two and {{name:Robin}} is five.
{{name:Chase}} threw his shoe.
I took {{name:Hunter}} to the dentist.
{{name:Angel}} was asleep on the settee.
{{name:Blessing}} has a new job.
{{name:Justice}} hid under the table.
{{name:Melody}} sang the whole way.
{{name:Harmony}} is in foster care.
{{name:Storm}} kicked the chair over.
{{name:River}} wanted to hold my hand.
{{name:Star}} told her mum to shut up.
{{name:Kit}} came out of his room.
{{name:Ash}} and I walked to the shop.
{{name:Miles}} went quiet.
{{name:Guy}} was polite but firm.
{{name:Christian}} lost his job in March.
{{name:Jordan}} left before the end.
{{name:Chelsea}} was crying in the hall.
I went to see {{name:Paris}} and her sister {{name:India}}.
{{name:Georgia}} told me she was pregnant.
{{name:Sydney}} hit {{name:Austin}} with a spoon.
{{name:Carol}} from housing rang back.
{{name:Jack}}, who is four, hid.
{{name:Frank Delaney}} put in a complaint.
{{name:Bill}} didn't look up.
{{name:Sue}} gave evidence first.
{{name:Pat}} has the keys.
{{name:Ray}}'s flat was freezing.
{{name:Crystal}} has three boys.
I told {{name:Summer}} I'd be back on Thursday.
Her daughter {{name:Autumn}} answered.
My supervisor, {{name:Joy}}, asked what I was avoiding.
The manager, {{name:Rakesh}}, counts them.
{{name:Kyle}} (14) stayed in bed.
Present: mum, {{name:Leanne}}, {{name:Kyle}}, HV, social worker.
The twins, {{name:Ayaan}} and {{name:Inaya}}, were in matching coats.
Me and {{name:Terri}} split the visits between us.
Thank you to {{name:Bernie}} for the lift.
Cc {{name:Priya}} and file.
{{name:Jodie}}: she was fine. {{name:Lee}}: not so fine.
Spoke with {{name:Mehmet}} (dad) and {{name:Elif}} (mum) at the door.
Mum ({{name:Kirsty}}) and her partner ({{name:Gaz}}) had been up all night.
{{name:Roza}}, 15, and {{name:Hewan}}, 9, share a bed.
Little {{name:Alfie}} sat on my foot.
Poor {{name:Bekah}} had no coat.
It was {{name:Marcin}} who rang me.
"Leave it, {{name:Tina}}," he said.
"Come here {{name:Tina}}," he said, "and bring the baby."
"{{name:Tina}} won't talk to you," he said.
So {{name:Donna}}'s ex turned up.
When {{name:Ewa}} laughs the whole room does.
If {{name:Jade}} asks, say yes.
Because {{name:Shanelle}} had been up all night, I made the tea.
{{name:Kasia}} and {{name:Tomek}}'s flat is above the bookies.
We had {{name:Abdul}}, {{name:Yasmin}} and {{name:Bilal}} in the car.
Text from {{name:Leon}} at 9.
To {{name:Charlene}}, I am the woman with the clipboard.
In {{name:Charlene}}'s eyes I was the council.
For {{name:Ebony}} it was the first time.
{{name:Ebony}} told me later.
{{name:Destiny}} ran out into the road.
I could see {{name:Ruby}} through the letterbox.
{{name:Lily}} has her own key.
{{name:Poppy}}'s drawing is on the wall.
{{name:Amber}} got on the bus without me.
I'm picking {{name:Holly}} up at three.
{{name:Jasmine}} is the one they worry about.
{{name:Daisy}} fell off the wall and {{name:Rob}} laughed.
{{name:Nick}} said sorry to her.
{{name:Josh}} is on the roof again.
Her brother {{name:Dale}} came in.
My buddy {{name:Eve}} read this first.
My tutor, {{name:Gill}}, said to write it as it came.
{{name:Tony}} and {{name:Sandy}} foster.
{{name:Prince}} is six and {{name:Princess}} is four.
{{name:Princess}} cried when I left.
{{name:Sonny}} asked for his dad.
{{name:Junior}} punched the wall.
{{name:Honey}} was asleep.
{{name:Lucky}} came to the door.
{{name:Patience}} told me she was tired of being called strong.
{{name:Comfort}} cooked jollof.
{{name:Mercy}} thanked me twice.
{{name:Gift}} is at nursery.
{{name:Blessing}}'s sister {{name:Favour}} came too.
{{name:Charity}} said the charity had turned her down.
{{name:Rich}} was drunk by noon.
{{name:Jean}} makes the tea, {{name:Val}} does the books.
{{name:Carol}}'s carol concert is at four.
{{name:Dawn}} rang at dawn.
{{name:Summer}} was born last summer.
{{name:Hope}} hopes to go home.
{{name:Mark}} made his mark on the wall.
{{name:Faith}} has lost faith in us.
{{name:Grace}} said grace.
{{name:Rose}} rose to her feet.
I saw {{name:June}} in June and again in July.
{{name:Bill}} paid the bill.
{{name:Chase}} is hard to chase up.
What {{name:Joy}} needs is a bed.
Worried about {{name:Star}} all weekend.
I gave {{name:Angel}} my number.
Nobody asked {{name:Penny}}.
Nobody had told {{name:Mason}} about the move.
The one person {{name:Hunter}} trusts is his nan.
I thought {{name:Summer}} looked thinner.
I want {{name:Hope}} to have one adult who stays.
{{name:Hope}} is six and hates peas.
Does {{name:Faith}} know?
Where was {{name:Will}}?
Is {{name:Grace}} safe there?
Yesterday {{name:Skye}} and I made pancakes.
On Friday {{name:Sky}} would not look at me.
Mr {{name:Hussain}}, Mrs {{name:Hussain}} and the interpreter.
Mrs {{name:van der Berg}} lent us the room.
Prof {{name:Adeyemi-Cole}} spoke.
Sgt {{name:Mulligan}} let us through.
Nurse {{name:Gabriela}} took his weight.
Nana {{name:Pat}} has them at weekends.
Auntie {{name:Shell}} sorted the uniform.
Grandad {{name:Ron}} is eighty.
Uncle {{name:Tariq}}'s taxi was outside.
Imam {{name:Yusuf}} offered the hall.
Father {{name:Brennan}} said mass.
Sister {{name:Philomena}} weighed him.
Judge {{name:Hallett}} came off the bench.
Cllr {{name:Begum}} wrote back.
Miss {{name:Omotayo}} has Year 3.
Mr {{name:B. Adams}} signed.
{{name:Jorj}} said he was hungry.
I asked {{name:Kaydee}} where she wanted to sit.
{{name:Xanthia}}'s mum said no.
With {{name:Rhyzen}} on my knee I could not write.
Her friend {{name:Tayshaun}} shouted up.
{{name:Mohamed-Amin}} and {{name:Abdi-Nur}} came late.
{{name:Zsuzsanna}} swore at me in Hungarian.
{{name:Oksana}} has no one here.
{{name:Thi Hoa}} cut my hair.
{{name:Bozena}} came with her {{name:Kamil}}.
{{name:Ffion}} and {{name:Iestyn}} want the case closed, mind.
{{name:Mairead}} was greetin on the stair.
{{name:Eilidh}}'s wee brother, {{name:Struan}}, hid.
{{name:Miley}} and {{name:Margaret-Ann}} were out with the dogs.
{{name:Donnacha}} took the pony.
{{name:Kwabena}} has the car.
{{name:Chukwuemeka}} passed his test.
{{name:Nimco}} interprets for the school.
{{name:Roj}} and {{name:Rojin}} came by boat.
{{name:Ömer}} is in Year 2.
{{name:Małgorzata}} has gone home to Poland.
{{name:Dorina}} begged me not to ring them.
{{name:Sandeep Kaur}} and {{name:Harjit Singh}} were both there.
{{name:Delroy}} calls me Miss.
{{name:Shaniqua}} has the twins.
{{name:Mei Ling}} wants to learn to drive.
Stood on the step with a tin of shortbread and {{name:Davina}} opened the door an inch.
It was {{name:Marguerite}}'s idea, not mine, to count the spoons.
Nobody but {{name:Obinna}} had thought to bring a ball.
I owe {{name:Terrence}} an apology and I owe his mother two.
My notes say "{{name:Lottie}} quiet today" and nothing else.
What {{name:Jamal}} heard was the word "placement".
{{name:Hope}} had her feet on the dashboard the whole way.
{{name:Faith}} leaned against the radiator and waited.
{{name:Joy}} kept her hood up.
{{name:Summer}} hadn't eaten.
{{name:Rose}} never looked at me.
{{name:Will}} has stopped coming down for his tea.
{{name:Grace}} won't sit on the left.
{{name:Mark}} has the twins on Saturdays.
{{name:Chase}} isn't allowed on the trampoline.
{{name:River}} had wet the bed again.
{{name:Sky}} is nine and reads to the dog.
{{name:Star}} and I counted buses.
Then {{name:Summer}} said the thing about the shed.
And {{name:Hope}} just looked at him.
Later {{name:Joy}} rang to say sorry.
To his credit {{name:Miles}} stayed.
Even {{name:Grace}} laughed.
I think {{name:Dawn}} was testing me.
{{name:Ngozi}} to chair, {{name:Pawel}} to minute, apologies from {{name:Catrin}}.
Actions: {{name:Imran}}: chase housing. {{name:Beth}}: book room.
cc {{name:Lorna}}, {{name:Dilys}} and the file
Thanks, {{name:Olu}}
Surname: {{name:Pereira}}
The {{name:Adeyemi}} family moved in March.
I have the {{name:Begums}} on Tuesdays and the {{name:Connors}} on Fridays.
I spoke to {{name:Hussain}} at the mosque.
I said to {{name:Ingrid}} Would you like a hand and she said no.
{{name:Ingrid Sole}} and {{name:Kate Long}} run the group.
Little {{name:Alfie}} and {{name:Big Kev}} next door.
Next door there's {{name:Big Kev}} and his dog.
{{name:Min-jun}} and {{name:Seo-yeon}} shared a coat.
{{name:Eun-ji}}'s mother held the ticket.
{{name:Faith}} was Victim, her mother Persecutor.
{{name:Hope}} was sixth on the list.
{{name:Rhiannon}} kept me in the porch.
She opened the door to me, {{name:Mair}} did.
Met 3 June 2025 with {{name:Kelly}}, 4 June 2025 with {{name:Kyle}}.
Present: {{name:J. Adeyemi}}, {{name:Ruth}}, mum.
Re: {{name:Kelly}}
Named person: {{name:Gurpreet}}.
{{name:Summer}}'s six and reads to the dog.
{{name:Hope}}'s asleep on the landing.
{{name:Will}}'s at his nan's till Sunday.
{{name:Grace}}'s in care again.
{{name:Mohammed}} ({{name:Mo}}) and {{name:Elizabeth}} ({{name:Lizzie}}) were there.
{{name:Abdul}} went in first and {{name:Rahim}} after.
{{name:Petra}} filled in the form.
{{name:Rose}} folded the towels.
The {{name:Petersen-Vales}} came late.
`

const withoutCapitals = `
we went up in {{name:jack}}s van
{{name:hope}} cleaned the hutch while i was there
me and {{name:grace}} and her mum waited three hours
{{name:kelly}} said shes had enough and {{name:kyle}} is the same -- never mind
her lad {{name:kyle}} kicked off and nan walked out
my colleague {{name:nadia}} came with me
a support worker called {{name:zosia}} sat in on it
{{name:tyler-jay}} wouldnt get out the car
{{name:dean}} said he was done
i told {{name:grace}} i would be back
{{name:will}} said he didnt want to go
{{name:hope}} asked me if i was her friend
{{name:summer}} told me nan was moving out
her boyfriend {{name:mark}} was there again
i was with {{name:sky}} all morning
{{name:rose}} cried the whole way
mum and {{name:jack}} were in
{{name:april}}'s nan rang me
went to see {{name:leanne}} and {{name:dougie}} in the flat, {{name:leanne}} was fine
{{name:kyle}}s bedroom
mrs {{name:begum}} gave me a samosa
mr {{name:wilczek}} was on nights
i asked {{name:jordan}} what he wanted
{{name:chelsea}} wouldnt open the door
spoke to {{name:oluwaseun}} about his attendance
{{name:siobhan}} and {{name:tadhg}} share a bed
the baby is called {{name:zaynab}}
a lad called {{name:jaxsen}} was with him
went round to {{name:stacey}}s at ten, {{name:craig}} was there
{{name:jayden}} n {{name:kai}} was in bed still
{{name:shaz}} said no
texted {{name:bex}} but nowt
me n {{name:tash}} did the room
{{name:mo}} said he would drive us
told {{name:art}} to leave it
{{name:amber}} told me to get out
{{name:ruby}} and her sister was in the bath
{{name:jade}}s ex was on the landing
{{name:max}} said he hates it
his sister {{name:poppy}} showed me her tooth
{{name:will}}s mum was crying
met {{name:faith}} and her mum in costa
{{name:dawn}} rang me back
{{name:sue}} was there
nan said {{name:kyle}} done it
i asked {{name:hope}} and {{name:grace}} what they wanted
went 2 see {{name:chantelle}} n her fella {{name:wayne}} lol he was hid in the loo
{{name:bailey}} kicked off cos {{name:riley}} had his ipad
so me n {{name:gaz}} sat on the wall n {{name:tyrone}} come out
asked {{name:precious}} if she was ok
{{name:angel}} said her mum hit her
told {{name:star}} id ring her school
{{name:harmony}}s mum was asleep
{{name:ray}} wont have it
{{name:pat}} is nice tho
{{name:bob}} dont like me
{{name:dean}} and {{name:jade}} was at it again
had a word wi {{name:drew}} aboot it
{{name:grace}} cried when i left
i hugged {{name:joy}} and cried in the car
his mate {{name:ash}} was there and all
her mum {{name:dawn}} never came
my supervisor {{name:heather}} says let it go
new worker {{name:robin}} starts monday
theres a lad {{name:kit}} who wont talk
{{name:dawn}} done the milk run
the fact that {{name:ivy}} was left with the baby
a coat for {{name:will}} and shoes for {{name:jack}}
got a card from {{name:rose}} today
saw {{name:mark}} at the gate
hiya {{name:dean}} i said
thanks {{name:jack}}
`

const nothing = `
worried dad will walk out
she is scared her mum will hit her
threatening to jack it in
a new lodger from london
i placated for ireland
who is mayor of london
Em dashes everywhere.
Jo Cox House is the office.
I read Carol Dweck on the train.
Robin Hood was on.
The Nelson Mandela poster fell down.
Alder Hey rang about the scan.
Preston bus station, half nine.
Mr Motivator I am not.
We were Bonnie and Clyde for an afternoon.
The Dalai Lama would have lost his rag.
Florence Nightingale had a lamp, I had a phone.
Thanks to Greta Thunberg they recycle.
Social Services rang. Early Help rang. Mind rang.
Sure Start did more for me than church.
The Samaritans answered; I didn't have to.
From Refuge to Respect it was one long queue.
It was like Eastenders in there.
Tesco value beans, Lidl bread.
Kellogg's, not own brand, she said.
He's on Fortnite with a lad from Hull.
A Freudian would say I wanted to be thanked.
A very Winnicottian sort of muddle.
Rogerian silence, ten minutes of it.
Kolb, then Gibbs, then bed.
Yours, Tired of Leeds
She was Head of Year. He was Deputy Head.
Year 9 options, Room 4, Level 2.
PEP on Monday, LAC review Tuesday, ICPC Wednesday.
RAG rated amber. Red for housing.
The amber light, the green light.
A ruby ring, a pearl earring, a jade plant.
We planted daisies, lilies and a rose.
Heather on the hill, holly by the gate.
Basil, mint and rosemary on the sill.
I had a Snickers and a Twix.
Marks out of ten: four.
Miles of corridor.
Grants take weeks. Bills come daily.
Chances are she'll ring.
Hopes were low.
Faiths of all kinds share the hall.
Summers are worst.
will you be able to come on friday
you may have to wait until april 2024
in june we start the new group
I hope that this helps and I hope you are well.
I will mark the work on Monday and may chase it in May.
There is a grace period of two weeks.
He brought a rose for the dean of the college.
She is a jack of all trades with a lot of will power.
I lost faith in the system and found no joy in it.
Faith in the service was low.
Hope is a thing you can do for somebody.
Grace under pressure is what we need.
Joy and anger were both in the room.
Summer is hard for the families because there are no school dinners.
Dawn was coming up when I got home.
Will this ever end?
May I come in, I said.
Mark scheme attached.
Art therapy was offered.
Rose to leave at four.
Star charts do not work for everybody.
The Star showed a drop on every point.
Sky news was on.
Major changes since last week.
Rich people do not get letters like that.
Miles to go yet.
Chase housing about the repair.
Pat on the back for me.
Bill for the boiler was two hundred pounds.
Frank discussion with dad about money.
Penny for your thoughts, said Mum.
Read Gibbs again and Kolb after.
Gibbs' cycle helped, Johns less so.
Schön would call it reflection-in-action.
In Carl Rogers's words it was unconditional positive regard.
Bowlby, Ainsworth and Winnicott all came up.
Prochaska and DiClemente describe six stages.
I used Egan with him and Maslow with her.
Karpman's triangle fits: I was the Rescuer.
Bronfenbrenner puts the child in the middle, and Vygotsky would talk about the zone.
Miller and Rollnick call it rolling with resistance.
de Shazer's miracle question fell flat.
Goffman would have enjoyed it.
Berne and Steiner wrote about scripts.
Kelly's personal construct theory says we test the world.
Mum said Dad had gone and Nan was upstairs.
Child B and Child A were at Gran's.
Family A is on a CIN plan.
Worker 1 spoke to Mr X about K's mum.
J was late and M did not come.
Baby had a cold and Step-dad was out.
The Social Worker and the Health Visitor agreed with the Headteacher.
SENCO to ring CAMHS and the GP.
I rang Barnardo's, then Women's Aid, then Shelter.
We went to Tesco and then to Greggs on the way to Leeds.
Mum is from Lahore and speaks Punjabi and Urdu.
Dad is Polish, Nan is Irish and they are Catholic.
The Freedom Programme starts after Easter and the Incredible Years in May.
Triple P was full, so Signs of Safety it was.
Clare's Law was explained to her.
She wants to move to Bradford or Kirklees.
He watched Peppa Pig and then Bluey on the iPad.
We played Uno and Connect 4.
THE FAMILY WAS NOT IN AND I LEFT A CARD
URGENT: PLEASE RING DUTY
Eid is on Friday and Ramadan was hard for them.
Universal Credit has stopped and the Jobcentre won't help.
In Year 4 he was excluded for two days.
Supervision was useful. Housing said no. Reception told me to wait. Probation asked for a report.
Tuesday was better than Monday.
Nobody said anything. Everybody knew.
Neighbours shouted at us from the balcony.
Bailiffs came at nine.
Postie said he'd seen them go.
Staff laughed, and Security told us to move.
Lunch was chips.
Attachment theory says that babies look for safety.
Working Together 2026 and the Children Act 1989 both say so.
I felt like Mary Poppins with a lanyard.
The window of tolerance was tiny.
He supports Leeds United and she likes Ed Sheeran.
The nursery was shut, and the primary school would not say why.
He goes to high school in September.
She wants to go to college.
Mum took him to nursery and I went to the school.
At the end the interpreter said goodbye.
My heart sank. Guilt, shame, anger. Relief too.
So much for the plan.
Brew first, then notes.
Typical Monday.
It was Childline on 0800 1111 and the NSPCC on 0808 800 5000.
I dialled 999 and then 111.
We drove up the M62 and the A61 to B&Q.
Room B12 at 10am, Unit 4, page 31, criterion 2.3.
Baby was born at home and we visited on 3 March 2025.
I visited on 12/03/2025 and again on 2 April.
Review is on 5 May 2025.
The Act of 14 May 2010 changed that.
It cost 250 pounds and took 45 minutes.
Unit 401, outcome 2, 1.3 and 4.2 are done.
He scored 17 on the PHQ-9 and 12 on the GAD-7.
We had 3/4 of an hour, 10-15 minutes of it useful.
Version 2.1 of form CP-3 is on the drive.
He has left primary school and hates secondary.
The Academy has a new head. Nursery was closed.
A local primary has places and so does the Catholic high school.
Feelings were running high and the mood was low.
They live in Bradford, near the park.
We met at the Magistrates' Court and then at Crown Court.
I walked 2 miles along the road and 3 times round the park.
The family court was warm and the house was cold.
It was a 20 minute drive and then a 10 minute walk.
she said she will be fine and may come
we had hope and joy and a bit of faith
by dawn i was done in
i hope she is ok
the mark on his arm was old
it was a grace period
mum will be there and nan may come
her son will go to college
the worker may ring
it rose and fell
she drew a house
he bit the rob
the lad chased the cat
i was ashamed and angry and cold
a ray of hope
the bill came
pat the dog
i frankly did not care
he was a real angel and a star
we saw a robin and some ivy and holly
she likes daisies and roses
my major worry is rent
it was miles away
the guy from housing came
we ate olive bread and ginger cake
he has a kit for pe
there was ash on the carpet
i had to chase them
she is a christian and he is muslim
a penny for them
dot to dot
the dean road estate
no art on the walls
a rich family
summer holidays are long
in the autumn term
winter coats for all
the river was high and the storm broke
there was harmony for once
patience is not my gift
justice was not done
mercy me
a royal mess
happy as larry
Thursday. Rain. Biscuits. Nobody in.
Left message. Rang back. No reply.
Guilt is what I carry. Hunger makes it worse.
Learning: I talk too much. Action: talk less.
Strengths: humour. Risks: debt.
Description, Feelings, Evaluation, Analysis, Conclusion, Action Plan
The Whole Family Assessment was due.
He is on a Child Protection Plan and she has an EHCP.
Children's Services and Adult Mental Health did not speak.
I used the Outcomes Star and then Three Houses.
A Section 47 was started; Section 20 was mentioned.
The Equality Act 2010 is clear.
Early Help closed it. Housing Options opened it.
Ofsted were in. Cafcass were late.
She takes Sertraline and he takes Ritalin.
Mum uses Snapchat and TikTok; Dad has Facebook.
We watched Frozen and ate Haribo in the back of the Corsa.
Minecraft was on the whole time.
They have a Staffie and a Jack Russell.
She has a Blue Badge and gets PIP.
Level 4 Diploma, Unit 403.
Christmas was hard. Diwali was better.
Black History Month display in the hall.
I went to the Town Hall and the Post Office.
The Red Cross gave them blankets.
Romanian is her first language. English is her third.
Islam is central to them, as Christianity is to my own mother.
Dear Diary, I am tired.
Kind regards
Sent from my iPhone
Leeds, then Huddersfield, then home.
From London to Glasgow on a coach with two babies.
She is from Trinidad and he is from St Lucia.
My own mother was born in Cork.
Freud would have a field day. So would Jung.
Skinner's rats, Pavlov's dogs, Harlow's monkeys.
Erikson says trust comes first.
As Brené Brown puts it, clear is kind.
Bourdieu's habitus; Foucault's gaze; Goffman's mask.
I prefer Rogers to Skinner, and Bion to both.
Kolb (1984) and Gibbs (1988) are on the list.
Hart's ladder of participation was on the wall.
According to Bandura he must believe he can.
Driscoll asks: what, so what, now what.
Thompson's PCS model fits.
Tuckman had storming, and so did we.
Trauma-informed practice means asking what happened.
Strengths-based working is the policy.
Ainsworth would have called her avoidant.
Patricia Crittenden's DMM came to mind.
What Winnicott called holding.
I thought of Menzies Lyth, and of Bick.
Dan Siegel's window and Dan Hughes's PACE.
Johari window, four panes.
Maslow again.
She has MS. She told me so.
Adams' equity theory is about work.
Grier and Cobbs wrote of it.
Fax 12 pages by 5pm.
Room 101, 3rd floor, 10.30-11.15.
It is 2025/26 now and 2024-25 is closed.
LS9 is rough, BD3 is worse.
Met on 3.4.25, reviewed 10.4.25, closed 1/5/25.
Court on 5 June at 10.
Hope went out of the room when the letter came.
Joy is not the word.
Grace is what I lacked.
Faith matters in this house and they pray at five.
Summer was coming and I had no leave left.
Dawn broke over the ring road.
Rose petals on the step.
Art is how she says it.
Chase payments; ring duty; buy milk.
Will Monday do?
May has been dry.
April went by in a blur.
June was worse.
March felt long.
By August we had a plan.
The May half-term trip is off.
Justice takes years in that building.
Patience helped; so did biscuits.
Mercy, I thought, what a mess.
Charity shops are all they can afford.
Harmony in the house lasted a day.
Melody isn't the right word for that noise.
Angel cake and squash for everyone.
Pearl buttons all down her coat.
Major works on the stairs till June.
Rich tea biscuits, two packets.
Miles out of my way, but worth it.
Guy ropes everywhere and no tent.
Star pupil, they called him.
Mark Twain would have liked him.
Kit list attached.
Jack of all trades, that's me.
Hochschild would call it emotional labour and I was doing plenty.
Crittenden has a name for it.
That is Bowlby in a nutshell.
I kept hearing Bion, thoughts without a thinker.
As Fook says, whose knowledge counts?
It put me in mind of Laing and his knots.
Freire again: you can't fill people like jugs.
Straight out of Minuchin.
Seligman called it learned helplessness.
A bit of Bandura would not have hurt.
My inner Persecutor was up and dressed.
Satir's iceberg, with me on top of it.
Festinger has it that we hate holding two ideas.
Trauma-bonding is the word the training used.
Rutter found the same on the Isle of Wight.
Sixty kids, one Brown Owl.
I asked Housing, I asked Health, I asked Legal.
Northgate Housing said no.
The Cedars team has the file.
Duty rang. Admin rang. Everybody rang.
Our Wellbeing Lead wants a form.
Mam's at bingo, Da's at the bookies, Nain has the weans.
Tad and Mam were both out, mind.
She speaks Tigrinya and a bit of Arabic.
We took the number 36 bus to Harrogate.
From Halifax to Hebden Bridge the windows were wet.
The Hindu family next door keep a cow in brass by the sink.
Ramadan started, so I moved the visit.
I wore my Crocs. I ate a Twix. I cried in Aldi.
He has Fortnite, she has Roblox, I have a headache.
We sang Baby Shark and Let It Go.
Paddington is his favourite and Elmer second.
"Not today," said Mum. "Not ever," said Nan.
Sir, he called me. Miss, he called the policewoman.
Child C was at Family Centre with Worker 2.
N. was late. So was P.
Mr A and Mrs B were interviewed apart.
the sky was grey and i was low
there was no joy in it
dawn was breaking when i got in
i have faith in her and i hope she makes it
it is hard work and may not last
will have to see what monday brings
summer is long for them kids
i felt a bit of grace in that kitchen
the star chart is on the fridge
went to the river with them
penny dropped for me then
Key safe 4471, alarm 0908.
Voucher code WINTER25 ran out.
Bus pass, £4.50, 14 stops.
Hearing on 21/08/2025, visit 22/08/2025.
Form 4B and annex 3 of KCSIE 2025.
KS2 SATs, Year 6, set 3.
The high school on the hill wants him out.
academic year 2025/26, page 12-14
I spoke to Housing and to Health.
Hands-on help was what he wanted.
Review 12 May 2025, next 14 July 2025.
She started on 4 September 2023 and left on 3 May 2024.
I was at 3 meetings and 2 visits that day.
at 4 Mum rang
We had 12 Families in the room.
He is 7 Year group 2.
room at 5 Monday
at 3 Romanian families
to mark the day we had cake
i went to chase them
by chance we met
he paid for cash
hope is all we have
for hope and for joy
made of rock and clay
summer's end
winter's coming
it is up to will power
sorry mum
well will it
`

const everythingElse = `
Knocked at {{address:Bungalow 3, Pinfold Close}}.
Letters to {{address:Top Flat, 19 Victoria Crescent}}.
Spent the morning at {{address:77 Garnet Row}} with {{name:Sunita}} and a broken hoover.
tel {{phone:07700 900 001}} ask for {{name:Bernice}}
Her email is {{email:kelly.m92@gmail.com}} and the office is {{email:duty@northmoor.gov.uk}}.
Ring {{phone:07700 900123}} or {{phone:0161 496 0123}} or {{phone:+44 7700 900 456}}.
mob {{phone:07700900789}}
tel {{phone:(01632) 960 123}}, or {{phone:01632-960-124}}
whatsapp her on {{phone:+447700900222}}
They are in {{postcode:LS7 4HG}} now, were in {{postcode:bd5 8qx}} and before in {{postcode:SW1A 1AA}}.
postcode {{postcode:ls84ab}}
DOB {{date_of_birth:12/03/2015}}, seen 12/03/2025.
dob: {{date_of_birth:3.4.09}}
She was born on {{date_of_birth:3rd March 2011}} in Hull.
Date of birth given as {{date_of_birth:1 January 1990}}, which I doubt.
born {{date_of_birth:14-02-98}}
his birthday is {{date_of_birth:4 July 2013}}
{{name:Kyle}}, d.o.b. {{date_of_birth:09/11/2010}}, is in Year 10.
NHS number {{nhs_number:943 476 5919}}
NHS no {{nhs_number:9434765919}}
NHS number {{nhs_number:943 476 5918}} was read out.
Case ref {{reference:FS/2024/0913}}.
Crime number {{reference:13/45678/24}}
crime ref {{reference:13240456789}}
court ref {{reference:LS24C50123}}
tenancy ref {{reference:TEN-004512}} is in arrears
UPN {{reference:H801200001001}}
NI number {{reference:QQ 12 34 56 C}}, or it's {{reference:AB123456C}}.
URN {{reference:19AB1234524}}
her Mosaic number is {{reference:4471203}}
He drives a blue {{vehicle:YH19 KLM}} and parks on the kerb.
car reg {{vehicle:yh19klm}}
A white van, {{vehicle:P423 GHJ}}, was outside.
reg {{vehicle:ABC 123D}}
His car is {{vehicle:KIZ 4521}}.
{{name:Kyle}} goes to {{school:Redhill High}} and his sister to {{school:St Cuthbert's}}.
{{school:Broomfield Primary School}} rang me.
I rang {{school:Oak Tree Nursery}} about the place.
The head at {{school:Beckfoot Academy}} was kind.
he goes to {{school:hollins high}} and she is at {{school:meadowgate primary}}
outside {{school:park view infants}} at three
{{school:St Mary's Catholic Primary}} and {{school:Holy Trinity C of E Juniors}} share a site.
{{school:Ysgol Pen-y-Bryn}} has a place.
{{school:Bright Stars Pre-School}} has a waiting list.
They live at {{address:14 Beech Road}}.
New address is {{address:Flat 3, 12 Elm Court}}, {{postcode:LS9 7TT}}.
{{address:27B Station Parade}} is above the chip shop.
I knocked at {{address:6 the Crescent}} first.
lives at {{address:22 ivy lane}}
{{address:flat 4b alma house}} is on the third floor
She lives on {{address:Beech Road}} with her nan.
He moved to {{address:Halton Moor Estate}} in the spring.
The lift in {{address:Marlborough Towers}} was out.
{{phone:07700 900 111}} or {{phone:07700-900-222}}
Text {{phone:+44 (0)7700 900333}} after six.
Landline {{phone:020 7946 0123}}.
The number is {{phone:0113 4960444}}.
We are in {{postcode:B11 1AA}}, {{postcode:NE1 4ST}}, {{postcode:M1 1AE}}.
Her DOB's {{date_of_birth:01.02.2003}} and his is {{date_of_birth:04.05.2001}}.
date of birth: {{date_of_birth:9th of August 1977}}
b. {{date_of_birth:22/10/2018}}
{{date_of_birth:2012-06-17}} is his date of birth
Twins born {{date_of_birth:5 May 2020}}.
Case number {{reference:CF-10233}}.
Ref: {{reference:ABC/123/45}}
Housing ref {{reference:0098123}}
log {{reference:451-290325}} from the police
her claim number, {{reference:UC 88-1029}}, was wrong
Prison number {{reference:A1234BC}}.
NHS {{nhs_number:401 023 2137}} is on the card.
Silver Golf {{vehicle:BD51 SMR}} outside.
the car was {{vehicle:mw21 xyz}}
Number plate {{vehicle:K4 TYE}}
{{school:Little Willows Nursery}} shut early.
{{name:Ana}} is at {{school:Castle Hill Primary}}.
at {{school:st josephs primary}} gates
The {{school:Kingfisher Academy}} uniform costs a week's money.
{{school:Northgate High School}} excluded him.
We walked from {{school:Larks Lane Infants}} to the park.
{{address:44 Acacia Avenue}}, {{address:9A Mill Lane}} and {{address:1 The Green}}
{{address:Flat 2B, Kestrel House}}
moved from {{address:17 Garden Terrace}} to {{address:Flat 6, 80 High Street}}
lives on {{address:Sycamore Drive}}
{{address:12 Oak Rd}}
Contact: {{name:Rebecca Thorne}}, {{phone:0151 496 0777}}, {{email:rthorne@eastbank.example}}
Mum's number is {{phone:07700 900 044}}, dad's is {{phone:07700 900 055}}.
Twins, {{date_of_birth:11/11/2016}}, {{postcode:WF99 2AB}}.
Eldest {{date_of_birth:3 May 2009}}, youngest {{date_of_birth:14 July 2018}}.
His date of birth, which I got wrong, is {{date_of_birth:21-08-2012}}.
Mum's {{date_of_birth:4th October 1991}}.
Case {{reference:CL/2231/B}} came with file {{reference:WK-7781}}.
Crime ref {{reference:42180077123}} from the desk sergeant.
Rent account {{reference:90017734}} is in credit.
The {{reference:LA-55-0231}} papers are late.
Red {{vehicle:PN66 DKA}} across the gate.
My hire car's {{vehicle:EO23 ZKX}}.
{{vehicle:T789 KLM}} has no tax.
Knocked {{address:19 Marsh Fold}}, then {{address:21 Marsh Fold}}.
They've a static, {{address:Plot 4, Willow Lane Site}}.
{{address:Flat 8, Tannery Court}} has no heating.
post to {{address:5 Weavers Row}}, {{postcode:OL99 6TT}}
up to {{address:The Old Dairy, 2 Hollow Lane}} in the snow
{{school:Sharlston Juniors}} said no.
{{name:Elif}}'s at {{school:Hawthorn Bank Primary}} and hates it.
The {{school:Sunbeams}} place is only mornings.
{{school:St Hilda's}} sent a letter home.
picked up from {{school:crowtree infants}} at ten past
{{school:Ysgol y Graig}} rang.
{{name:Kyle}} {{date_of_birth:4/5/11}}, {{name:Jade}} {{date_of_birth:6/7/13}}, both at {{school:Sacred Heart Primary}}.
{{name:Lamar}}, aged 7 ({{date_of_birth:12/4/18}}), is the middle one.
Date of birth is {{date_of_birth:4th of June, 2011}}.
Family: {{name:Adeyemi}}. Address: {{address:3 Dock Street}}, {{postcode:HU99 1AA}}. Tel: {{phone:01482 960 111}}.
Case no {{reference:2024/0456}}.
{{reference:FAM/2025/331}} and {{reference:LCC-CS-20931}} are the same family.
{{reference:MARAC 0093/25}} is the one.
Prison no. {{reference:A1187CD}}
{{address:The Old Forge, 2 Mill Hill}}
{{address:9 St Mary's Close}}
{{address:3 Heol Fach}} and {{address:12 Ffordd y Parc}}
She was at {{school:The Vale Academy}} then.
{{school:Our Lady of Lourdes RC Primary}} rang.
she goes to {{school:little ducks nursery}}
They live at {{address:14 Beechcroft}}.
Knocked at {{address:3 The Maltings}}, no answer.
`

test.each(lines(people))('people are found: %s', (line) => expect(marked(unmarked(line))).toBe(line))

test.each(lines(withoutCapitals))('people are found without capitals: %s', (line) => {
  expect(marked(unmarked(line))).toBe(line)
})

test.each(lines(nothing))('nothing is found: %s', (line) => expect(marked(line)).toBe(line))

test.each(lines(everythingElse))('details are found: %s', (line) => expect(marked(unmarked(line))).toBe(line))

test('somebody known by name is found again, in any case', () => {
  const text = 'I asked Zofka how she was. zofka said fine. Her worker called Zofka twice.'
  expect(identify(text, names).map(({ text: found }) => found)).toEqual(['Zofka', 'zofka', 'Zofka'])
})

test('once Will is known, will is still a word', () => {
  expect(marked('Will asked if you will stay, and I said I will.')).toBe(
    '{{name:Will}} asked if you will stay, and I said I will.',
  )
})

test('findings stand where they say, in order, and do not overlap', () => {
  const text = unmarked(lines(everythingElse).join('\n'))
  let last = 0
  for (const { start, end, text: found } of identify(text, names)) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(text.slice(start, end)).toBe(found)
    last = end
  }
})

test('an NHS number is known by its last digit', () => {
  expect(isNhsNumber('9434765919')).toBe(true)
  expect(isNhsNumber('9434765918')).toBe(false)
  expect(isNhsNumber('0000000000')).toBe(false)
  expect(isNhsNumber('943476591')).toBe(false)
})

test('in the coded writings nearly all is found, and nearly nothing else', () => {
  const tally = { found: 0, wrong: 0, missed: 0 }
  for (const { sentences, details } of readWritings('content', collectProblems())) {
    const text = sentences.map((sentence) => sentence.text).join(' ')
    const wanted = details.map(({ kind, text: detail }) => `${kind} ${detail}`)
    for (const finding of identify(text, names)) {
      const at = wanted.indexOf(`${finding.kind} ${finding.text}`)
      if (at >= 0) wanted.splice(at, 1)
      tally[at >= 0 ? 'found' : 'wrong'] += 1
    }
    tally.missed += wanted.length
  }
  expect(tally.found / (tally.found + tally.missed)).toBeGreaterThan(0.97)
  expect(tally.found / (tally.found + tally.wrong)).toBeGreaterThan(0.97)
})

function pseudonyms(text: string, taken: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(suggest(text, identify(text, names), taken))
}

test('a person has one pseudonym in all the forms of the name', () => {
  const text = "Kelly rang. Kelly Marsh, and kelly's nan, and Siân. Mrs Marsh cried. I told sian."
  const found = pseudonyms(text)
  expect(found.kelly).toBe(found['kelly marsh'])
  expect(found.marsh).toBe(found.kelly)
  expect(found.siân).toBe(found.sian)
  expect(found.siân).not.toBe(found.kelly)
})

test('a surname that two people share is neither of them', () => {
  const found = pseudonyms('Kelly Marsh and Kyle Marsh were in. Mrs Marsh was out.')
  expect(new Set([found['kelly marsh'], found['kyle marsh'], found.marsh]).size).toBe(3)
})

test('pseudonyms say who somebody is, where the text does', () => {
  const text =
    'My colleague Nadia came. Her mum Kirsty was there, and her lad Kyle. PC Dhillon rang. Tyriq (14) and Hope, who is six.'
  expect(pseudonyms(text)).toEqual({
    nadia: 'colleague',
    kirsty: 'Mum',
    kyle: 'child A',
    dhillon: 'the police officer',
    tyriq: 'child B',
    hope: 'child C',
  })
})

test('no pseudonym stands twice, nor for what is taken, nor for a child A that is there already', () => {
  const text = 'Child A and her lad Kyle. Her lad Jayden. 3 Elm Row and 9 Elm Row. Redhill High and Moor High School.'
  const found = pseudonyms(text, ['a street'])
  expect(found.kyle).toBe('child B')
  expect(found.jayden).toBe('child C')
  expect(found['3 elm row']).toBe('street B')
  expect(new Set(Object.values(found)).size).toBe(Object.keys(found).length)
})

test('pseudonyms are not found again', () => {
  const text = 'Mum Kirsty, colleague Nadia, Kyle (6), Asif and Dr Osei were at 3 Elm Row, LS9 7TT, 07700 900123.'
  const changed = replaceAll(text, suggest(text, identify(text, names), []), names)
  expect(identify(changed, names)).toEqual([])
})

test.each([
  ['Kelly cried. I sat with Kelly.', 'Person A cried. I sat with person A.'],
  ["Kelly's nan and James' coat", "Person A's nan and person B's coat"],
  ['went in marians van with marian', "went in person C's van with person C"],
  ['Will asked if you will stay with Will.', 'Person D asked if you will stay with person D.'],
  ['I spoke to Mrs Adeyemi.', 'I spoke to adult A.'],
  ['My colleague Nadia came. Nadia left.', 'My colleague came. Colleague left.'],
  ['The Broomfield Primary gate', 'The school gate'],
  ['Kellyanne and Kelly', 'Kellyanne and person A'],
])('%s becomes %s', (text, changed) => {
  const pairs = new Map([
    ['kelly', 'person A'],
    ['james', 'person B'],
    ['marian', 'person C'],
    ['will', 'person D'],
    ['adeyemi', 'adult A'],
    ['nadia', 'colleague'],
    ['broomfield primary', 'the school'],
  ])
  expect(replaceAll(text, pairs, names)).toBe(changed)
})

test('half a name is never left standing', () => {
  expect(replaceAll('Kelly Marsh rang.', new Map([['kelly', 'Mum']]), names)).toBe('Mum rang.')
})

test('the lists are long', () => {
  expect(names.given.length).toBeGreaterThan(4000)
  expect(names.surnames.length).toBeGreaterThan(1500)
})

test.each([
  ['## Given nmes\n- Kelly', 1, 'there is no list “Given nmes” here'],
  ['- Kelly', 1, 'names stand under a heading'],
  ['## Given names\n- Kelly, Kelly', 2, '“Kelly” stands twice'],
  ['## Given names\n- Kelly,, Zofia', 2, 'a comma with no name'],
  ['## Given names\n- Kelly; Zofia', 2, '“Kelly; Zofia” is no name'],
  ['## Given names\n- Hope\n## Words that are names too\n- Hope', 4, '“Hope” stands under “Given names” too'],
  ['## Given names\n- Kelly\n## Given names\n- Zofia', 3, '“Given names” stands twice'],
])('a mistake in the lists is told with its line: %s', (markdown, line, says) => {
  const told: [number, string][] = []
  parseNames(markdown, (...complaint) => void told.push(complaint))
  expect(told).toContainEqual([line, expect.stringContaining(says)])
})

test('a list that is missing is told', () => {
  const told: string[] = []
  parseNames('## Given names\n- Kelly', (_, says) => void told.push(says))
  expect(told).toContain('write names under a heading “## Surnames”')
})
