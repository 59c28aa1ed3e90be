/**
 * Common Western and other foreign names as Arabic newspapers write them. Written for this project from general
 * knowledge. Each item: Latin spellings (the usual first, joined by commas), then the Arabic forms; names earlier in
 * the list come first where an Arabic form stands for several.
 */
export const FOREIGN_NAMES = `
john,jon جون; jones جونز; johnson جونسون; michael مايكل; mike مايك; david ديفيد دايفيد ديفد; james جيمس جايمس; jim جيم;
robert روبرت; bob بوب; william ويليام وليام وليم; williams ويليامز وليامز; richard ريتشارد; thomas توماس; tom توم; george جورج;
charles تشارلز شارل; daniel دانيال دانييل; matthew ماثيو; anthony أنتوني انتوني; tony توني; mark مارك; paul بول; peter بيتر;
steven,stephen ستيفن ستيفين; steve ستيف; andrew أندرو اندرو; kenneth كينيث; kevin كيفن كيفين; brian براين بريان; edward إدوارد ادوارد;
ronald رونالد; donald دونالد; trump ترامب ترمب; biden بايدن; joe جو; obama أوباما اوباما; barack باراك; clinton كلينتون; hillary هيلاري;
bill بيل; bush بوش; reagan ريغان ريجان; nixon نيكسون; kennedy كينيدي كنيدي; carter كارتر; kerry كيري; pompeo بومبيو; bolton بولتون;
blinken بلينكن; harris هاريس; pence بنس; pelosi بيلوسي; mccain ماكين; romney رومني; sanders ساندرز; warren وارن; powell باول; rice رايس;
jason جيسون; jeff جيف; gary غاري جاري; ryan رايان ريان; eric إريك اريك; scott سكوت; justin جاستن; brandon براندون; benjamin بنيامين بنجامين;
samuel صموئيل صامويل; sam سام; gregory غريغوري; greg غريغ; frank فرانك; alexander ألكسندر الكسندر; alex أليكس اليكس; patrick باتريك;
jack جاك; dennis دينيس; jerry جيري; henry هنري; carl,karl كارل; arthur آرثر; roger روجر; keith كيث; lawrence لورانس; sean شون;
christian كريستيان; christopher كريستوفر; chris كريس; philip,phillip فيليب; simon سيمون; adam آدم; nathan ناثان; alan,allan آلان ألان الان;
ian إيان ايان; neil نيل; nick نيك; nicholas نيكولاس; oliver أوليفر; harry هاري; martin مارتن; graham غراهام; gordon غوردون; tiger تايغر تايجر;
jordan جوردان; jeremy جيريمي; craig كريغ كريج; glenn,glen غلين جلين; howard هوارد; leslie ليزلي; rory روري; jacob جاكوب; jacobs جاكوبس;
mary ماري; elizabeth إليزابيث اليزابيث; jennifer جنيفر جينيفر; linda ليندا; barbara باربرا باربارا; susan سوزان; jessica جيسيكا; sarah سارة;
karen كارين; nancy نانسي; lisa ليزا; margaret مارغريت مارجريت; betty بيتي; emily إميلي ايميلي; laura لورا; stephanie ستيفاني; helen هيلين;
rebecca ريبيكا; michelle ميشيل; amanda أماندا; melissa ميليسا; christine كريستين; catherine كاثرين; kate كيت; anna آنا; anne,ann آن;
angela أنجيلا انجيلا; merkel ميركل; theresa تيريزا; may ماي; emma إيما; julia جوليا; victoria فيكتوريا; tracey,tracy تريسي; brett بريت;
diana ديانا; alice أليس; rachel راشيل; jane جين; rose روز; claire كلير; tiffany تيفاني; melania ميلانيا; ivanka إيفانكا; tommy تومي;
smith سميث; brown براون; davis ديفيس; miller ميلر; wilson ويلسون; moore مور; taylor تايلور; anderson أندرسون; jackson جاكسون; white وايت;
thompson طومسون; thomson تومسون; robinson روبنسون; clark كلارك; lewis لويس; lee لي; walker ووكر; hall هول; allen ألين; young يونغ;
king كينغ; wright رايت; hill هيل; green غرين; baker بيكر; nelson نيلسون; campbell كامبل; mitchell ميتشل; roberts روبرتس; turner تيرنر;
phillips فيليبس; parker باركر; evans إيفانز; edwards إدواردز; collins كولينز; stewart ستيوارت; morris موريس; murphy ميرفي; cook كوك;
rogers روجرز; morgan مورغان; cooper كوبر; bailey بيلي; kelly كيلي; ward وارد; cox كوكس; wood وود; watson واتسون; brooks بروكس; bennett بينيت;
gray غراي; hughes هيوز; price برايس; myers مايرز; long لونغ; foster فوستر; ross روس; henderson هندرسون; jenkins جينكينز; perry بيري;
butler بتلر; russell راسل; griffin غريفين; hayes هايز; ford فورد; hamilton هاميلتون; sullivan سوليفان; wallace والاس; west ويست; cole كول;
gibson غيبسون; stevens ستيفنز; murray موراي; marshall مارشال; simpson سيمبسون; shaw شو; rice رايس; hunt هانت; black بلاك; mills ميلز;
gerrard جيرارد; sterling ستيرلينغ سترلنج; jordan غوردان; livingston ليفينغستون ليفينجستون; thatcher ثاتشر تاتشر; blair بلير; brown براون;
cameron كاميرون; johnson جونسن; major ميجور; churchill تشرشل; corbyn كوربين; sunak سوناك; truss تراس; starmer ستارمر; farage فاراج;
macron ماكرون; emmanuel إيمانويل; sarkozy ساركوزي; hollande هولاند; chirac شيراك; mitterrand ميتران; degaulle ديغول; lepen لوبان; fabius فابيوس;
jean جان; pierre بيير; jacques جاك; francois فرانسوا; louis لويس; michel ميشال ميشيل; nicolas نيكولا; philippe فيليب; alain آلان; marie ماري;
ledrian لودريان; yves إيف; claude كلود; bernard برنار برنارد; laurent لوران; gerard جيرار; olivier أوليفييه; sebastien سيباستيان;
scholz شولتس; schroeder شرودر; kohl كول; heiko هايكو; maas ماس; steinmeier شتاينماير; hans هانز هانس; wolfgang فولفغانغ; klaus كلاوس; hitler هتلر;
putin بوتين; vladimir فلاديمير; sergei,sergey سيرغي سيرجي; lavrov لافروف; medvedev ميدفيديف; yeltsin يلتسين; gorbachev غورباتشوف; dmitry ديمتري دميتري;
ivan إيفان; boris بوريس; yuri يوري; oleg أوليغ; igor إيغور; alexei أليكسي; mikhail ميخائيل; nikolai نيكولاي; zelensky,zelenskyy زيلينسكي;
stalin ستالين; lenin لينين; peskov بيسكوف; shoigu شويغو; prigozhin بريغوجين; wagner فاغنر; navalny نافالني;
berlusconi برلسكوني; conte كونتي; giuseppe جوزيبي; renzi رينزي; salvini سالفيني; draghi دراغي; meloni ميلوني; mattarella ماتاريلا; maio مايو;
luigi لويجي; mario ماريو; marco ماركو; paolo باولو; antonio أنطونيو انطونيو; giorgio جورجيو; francesco فرانشيسكو; roberto روبرتو; carlo كارلو;
jose خوسيه; juan خوان; pedro بيدرو; sanchez سانشيز; carlos كارلوس; luis لويس; miguel ميغيل; fernando فرناندو; diego دييغو; pablo بابلو;
garcia غارسيا; rodriguez رودريغيز; martinez مارتينيز; hernandez هيرنانديز; lopez لوبيز; gonzalez غونزاليس غونزاليز; perez بيريز; gomez غوميز;
diaz دياز; fernandez فرنانديز; torres توريس; ramos راموس; silva سيلفا; santos سانتوس; ronaldo رونالدو; messi ميسي; neymar نيمار; sergio سيرجيو سيرخيو;
aguero أغويرو أجويرو; mendes,mendez مينديز; maduro مادورو; chavez تشافيز; castro كاسترو; lula لولا; bolsonaro بولسونارو; guaido غوايدو;
guterres غوتيريش غوتيريس جوتيريش; annan عنان; kofi كوفي; ban بان; stoltenberg ستولتنبرغ; borrell بوريل; mogherini موغيريني; tusk توسك; juncker يونكر;
michel ميشال; griffiths غريفيث; brahimi الإبراهيمي; kobler كوبلر; martin مارتين; pedersen بيدرسن; bathily باتيلي; grandi غراندي;
netanyahu نتنياهو; sharon شارون; rabin رابين; peres بيريز; barak باراك; olmert أولمرت; gantz غانتس; lapid لبيد; bennett بينت; lieberman ليبرمان;
erdogan أردوغان اردوغان; cavusoglu أوغلو; akar أكار; hulusi خلوصي; ataturk أتاتورك; ocalan أوجلان; gul غول; davutoglu داودأوغلو;
xi شي; jinping جينبينغ; hu هو; wang وانغ; li لي; zhang تشانغ; chen تشن; liu ليو; kim كيم; jong جونغ; un أون; park بارك; moon مون; jae جاي;
abe آبي; shinzo شينزو; modi مودي; narendra ناريندرا; gandhi غاندي; khan خان; imran عمران; sharif شريف; bhutto بوتو; singh سينغ; kumar كومار;
mandela مانديلا; mugabe موغابي; kenyatta كينياتا; zuma زوما; ramaphosa رامافوزا; abiy آبي; deby ديبي; mahamat محمات; sall سال; buhari بخاري;
shakespeare شكسبير; dickens ديكنز; einstein أينشتاين; newton نيوتن; darwin داروين; marx ماركس; napoleon نابليون; picasso بيكاسو; mozart موزارت;
beethoven بيتهوفن; chopin شوبان; hugo هوغو; voltaire فولتير; zuckerberg زوكربيرغ; musk ماسك; elon إيلون; gates غيتس; jobs جوبز; bezos بيزوس;
google غوغل جوجل; facebook فيسبوك; twitter تويتر; apple أبل; microsoft مايكروسوفت; amazon أمازون; boeing بوينغ; airbus إيرباص; netflix نتفليكس;
reuters رويترز; bloomberg بلومبرغ; times تايمز; guardian غارديان; youtube يوتيوب; instagram إنستغرام; samsung سامسونغ; sky سكاي; toyota تويوتا;
beckham بيكهام; zidane زيدان; mourinho مورينيو; guardiola غوارديولا; pep بيب; klopp كلوب; salah صلاح; benzema بنزيما; mbappe مبابي; federer فيدرر;
nadal نادال; djokovic ديوكوفيتش; manchester مانشستر; liverpool ليفربول; chelsea تشيلسي; arsenal أرسنال آرسنال; tottenham توتنهام; everton إيفرتون;
birmingham برمنغهام برمنجهام بيرمنغهام; nottingham نوتنغهام; newcastle نيوكاسل; glasgow غلاسكو جلاسجو; edinburgh إدنبرة; oxford أكسفورد;
cambridge كامبريدج; boston بوسطن; houston هيوستن; dallas دالاس; miami ميامي; michigan ميشيغان ميشيجان; ohio أوهايو; virginia فيرجينيا;
newport نيوبورت; bristol بريستول; leeds ليدز; york يورك; harlem هارلم; manhattan مانهاتن; brooklyn بروكلين; hollywood هوليوود; pyongyang بيونغيانغ بيونجيانج;
melbourne ملبورن; sydney سيدني; toronto تورنتو; montreal مونتريال; ottawa أوتاوا; vancouver فانكوفر; detroit ديترويت; seattle سياتل; denver دنفر;
phoenix فينيكس; atlanta أتلانتا; vegas فيغاس; francisco فرانسيسكو; diego دييغو; pennsylvania بنسلفانيا; carolina كارولينا; georgia جورجيا; alabama ألاباما
`;
