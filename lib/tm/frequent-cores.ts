/**
 * The most frequent cores of Arabic and English, commonest first: 1,200 of each language and the punctuation marks, ordered
 * by share of running tokens. Counted once on 200,000 Arabic and 400,000 English tokens of news, health, encyclopaedia,
 * software, documentation and everyday sentences, cut by `tokenForm` (version 1).
 *
 * The order is part of what databases store (see prefix.ts): never edit it in place.
 */
export const FREQUENT_CORES: readonly string[] = `
  . the be , to * of في من and a in علي الي " that : - / for have > i ? this < ( ) ان you % on it لا هذا not we مشروع
  او ملف with do as | project عمل ما by will هذه حال ' عرض غير الت عن ذلك # an which استخدام or from can لم انه يمكن
  الذ at عام اسم توم all اخر [ ] use وقت كان يتم جديد مع what اسعار هو resource there اذا اضاف صفح و file مورد ترجم s
  هل but time if _ اي انشاء your no عند بعد قائم كل must should one set he يمكنك make my & european mr مجموع اعداد قيم
  ! when also تم موارد new تعي خاص حدد more would تال انا يوم take قد select امر go president report طريق يجب تغيير
  they فقط اول name tom مجلد me only commission our say these فريق فعل like work وحد want other مستند انت محدد country
  about ل line كيان up لكن service تحديد who قبل تطبيق اكثر حقل need ادخال page الب its يكون view change بعض هناك نوع
  open price know مستخدم member موجود show their union very see معلوم خطا any الم جميع so هي لدي list person بحث ليس
  here حجز support قابل { } field بين تكلف ابق his مثل group could اجراء problem how علام us ماذ هنا عندم نظام كانت
  give واحد احد parliament some year رئيس create out book find كتاب تكون than think such تاريخ نسب now ايض may base
  first مشاريع بشكل come تنفيذ صور حزم عدد translation عنو تشغيل لغه into مبدئ خيار خلال states تريد اعاد اختر كوفيد
  where جدول حول cost follow because europe عنصر فيروس save cannot then نفس include number شبك عميل add p she موقع
  point الان حفظ دور كنت تقدير many don't فتح طلب حرك ثم two right جهاز process مخصص مصدر نسخ اظهر مدير لقد حيث value
  after تفاصيل ارد … رقم ادار policy اصدار مرض important quote council amendment proposal system them تعذر help those
  task however اساس command كثير day type datum b كيف عالم start ار حساب get already اثناء hand مهام between please
  case ضبط default item entity last why i'm انقر افتح = مزيد افتراض خلف اعل كبير منطق كلم عليك current information
  provide economic استخدم معرف سجل بند لن ا بيان لك action call اعات كي مصروف question close n too اضبط جدا عقد مبيع
  let ولا drug ادخل مستعار same نظر تره يدين over ; حدث تحديث فوق اين فرص run good before نافذ حذف بي most ازال زمن
  ائن way text ادو اعد فرع يها just حتي رسائل صحيح سعر unit area مكان بدء تسم فشل مطلوب شخص مساعد انك حسب عناصر look
  development جلس مسار تحرير entry اضف document شيء سيار medium hour اعرض tab يوجد دول شرك اعه next committee
  programme team النص مره تعديل اسبوع code شاش مساح عاد search حجم تعريف remove الا عديد اما خارج مكتب حقول exist جزء
  تحكم – therefore error كما وضع نقل اتصال رسال نموذج لي تحميل مهم مدين language مثال تثب مشكل ثلاث صحه require folder
  market اسماء تبويب متطلب قاح part against دليل نمط دون محل سي health message concern ال مراجع form enter today قراء
  عضو نود long edit account social لكل اوامر فتر تلك حجوز possible contract available public عبر مستو ذات اريد غسل end
  try date سنه واسط سطر ايه قم متحد مركز present ask well tell ضلك مرحل meet believe example داخل اصل صالح تابع قدر
  allow result term تستخدم طرف request مخطط برنامج سريع لوح كاف امريك متوقع متي order role leave اقل به لها ئات click
  move measure still lead place ملحق ابد بها بناء custom while detail vote under opportunity وصول معين سمه معدل much
  cooperation her مفتاح ب رمز مختلف creat link fail again وان معا لديك copy product source png تنسيق اكمال كم back
  debate شريط تشكيل اجه وال تحقق عدم سلسل منتج each package own متوفر بسبب اخطاء دائم ثان option without covid color
  government بريد عين كامل تنبؤ رصد community window issue level r قياس يحتو تتم تسجيل رسوم اعمال علاج user ضغط نشط
  مباشر افضل br configure clear control contain him fact business محرر يستخدم توقف سير نقط نشر دراس even both house
  image ارغ مما بما له هدف وجود key manager different reason world عال خطو اتور management thank speak far سان مرشح
  تحتاج always madam install three step national customer transaction disease انتاج ومع منزل تنفس down play develop
  energy political اختبار محتو ادا شان مار state another rkward sure حصول عثور فرنس عدو operation really check device
  happen estimate united سبيل منذ شرح ايام load bring display through course talk sale specific situation بدا قالب جيد
  ايراد rule decision position + مسم رجاء عشر انجليز شرط put apply propose دلا لون بك ارسال وقد محتمل مقابل حكوم تطوير
  قيد امراض international word احق يعمل مدخل تعمل ربم رمج تعرض جانب ازم اعراض بان سرير read common every hope صله مؤقت
  اقتراح صدر دعم يات second effort plan remain schedule category ذاكر تقدم مؤشر نص فان اجهز معروف مهمل منه update
  whether expense specify generic version regard requirement commissioner تنظيم ابحث ملاحظ نها تظهر فيه معن درج احب
  match write begin target thing متعدد ماض تقديم امك موافق علم تحدث صين مراحل تعرف session accept deal خط ازل احفظ
  تحتو تكو ماء تسعير week resolution something future human study eu قوائم معامل متاكد تحت زر تحويل تغير ممارس
  directory enable output general since title can't note agreement نقر رسم ام مزامن during environment become record
  method matter power خصائص اختيار مفتوح اغلاق حوار يؤد صيغ اذهب وجه اربع اشخاص يقوم انن صاب previous continue wish
  yet budget plugin location delete ad consider agree يبدو انسخ اغلق حمل تكامل مكون نطاق سبب ملك مده عملاء اعرف اصاب
  stop size within rate stage organization single property test able great مفاتيح تاكد صوت تقوم مؤسس وطن اوروب
  application further solution assign means انشئ تاثير اكبر ترو اسلوب هيئ غات ليست خدم دفتر مضاد profile filter fix
  better table million صغير يكن ايق لان عامل فئه قال جامع active statement region invoice effect keep finance
  procedure اخير ميز رابط مربع مصطلح طرق جمع نماذج طاق status high understand company actual subject home money الل
  الغ توجد ليل شرق غرب اخبر جنوب off fund live انواع وصف ينبغ يرج انس غاء قليل child draw job currency nuclear mrs
  necessary either enough shall تخطيط شمال ياق يسمح توفر ابعاد وفي سرع ترحيل منظم حقيق توزيع حيا خمس سياس سكان you're
  function never nee adopt interest water تمرير انتقل انتقال شهر تضم لست صحي currently lose standard condition wash
  import once welcome particular love life lady عمود حقا ك مناسب يظهر ثابت ممكن مطابق سنو تلقائ مال نحن اتير send
  object choose format small alia quite automation اصلاح تجاوز محط نتائج توقيع ليه مسؤول feel dynamic conference
  gentlemen might forget approve ensure few respect financial متاح محاول اخراج مرتبط باسم راجع مئو استيراد فرق تقويم
  مدرس اصبح progress whole template build mode local month global war central postal مضمن تعليق عبار بعيد طويل تقريب
  معلم تجميع تهاب دعو اعضاء راي اجتماع turn comment relate often seem minute car peace md vaccine rapporteur free
  network tool forecast man citizen approach سطح مدعوم اني عروض تعبير يئه سوف موضوع شيئ دي شهاد ذهاب انجلتر theme
  contact involve d translate mean aid sector تحس يحدد ديل مستودع اطلاق رجل حرب عياد انفلونز تير path least content
  button safety directive main empty activity period opinion مخرج متابع حل وظيف سيد • زياد يحب طبي صيدل بلد جهد
  character manage lot old post itself nothing answer tomorrow i'll party establish سعيد شغل امام لو اجل ناتج يدي
  مراقب رؤي حاج استبدال تقييم قسم علاق تحليل ابن نجاح دقيق تجرب تنس اعتبار تعاقد تجارب script security share reduce
  special model demand rather http kind refer station hear population principle الكل احرف سلوك حدود تراجع ادن معالج
  مسبق معظم كره رعا تكاليف major full amount forward grid practice research sign نوافذ تصف اضغط مترجم طول تخز قاعد اهم
  دال استطيع حاول وهو اجمال استناد طبيب اكسج مارس non large certain id four later e limit integration together increas
  aim risk غالب اره اشار تقرير عائل قدم دمج فقا وهي مستشف اسلام عقود مصاب force preview program access occur shown
  represent return consumer idea bill automatically less app anything annotation authority capacity حرر يما ربط يعثر
  نشاط وسط الحد قواعد تخصيص تصحيح جاهز توفير سلام شروط اعلن لعب ناس ايد cause history improve strong assignment pay
  discuss font body associate produce basis trade revenue mary msdyn ارسل احذف عنه قيام متغير فقد حديث يحدث تكرار رفض
  يشير نهائ حلول تتضمن امس موسيق غدا حاد تسل مواد configuration true expect infection instead appear editor mark
  modify context doesn't act wait didn't little enlargement بدل ترغب تطابق اسفل يستطيع قديم دفع جار طبق مرجع رغم
  memory dimension express best english export carry buy بلا شكر خادم تعامل اعتماد ارتفاع مشارك هاتف يجر اخذ يحتاج
  مبكر دات توسيع اشتراك ابي حيو استاذ حوث address individual until submit protection doctor finally effective html
  difference monetary china unemployment تحذير تحدد يعرف ترميز تتبع شكل اقص حافظ ضمن تنقل نقاط متبق اطفال دواء مهار
  ارس جاكسونفيل استيد description terminal screen prevent event additional priority ago school office particularly
  warn flow around hold transport drive معط منفصل نصوص خرج انتهاء ارقام يعرض استرجاع ارشيف فحص نحو مناطق قام سفر غرف
  خضراء نوو original monitor launch several french clearly objective label light die side city death spend legal عطل
  طبيع نصي ثالث سمات حاسوب قمت تفعل تمت مسح انظر ورق معد اعط افعل تقارير ادوار عمر ياب طاع miss above print li offer
  positive experience industry toward racism disable complete unable m simply early trial east مزدوج اظهار حرف طباع
  ترتيب منظور قبول تصدير مصحح مجمع دخول اكتمال اعلم اجر تجار اتحاد اشتر كور دولار انتشار break permission head
  increase class reference psa colleague generate email cancel quick per icon implement essential real five patient
  eastern prime baltic يدعم مضيف ضرور مرئ امن يمين اوقف اشعار تاكيد تجاهل عد محمول اس موضع يوفر قادر اردت مشغول تصنيف
  مواقع فكر حرار صناع اعتقد صباح باب تحب دكتور بريط رون scale phase box sit i've british favour treaty recognize stand
  branch map workspace recommend care happy surveillance اختصار تلميح مفقود تمام تقسيم حيد مالك ملخص اولو تات صفق ارض
  اثن مبلغ مملك ترامب remember everything replace reach isn't extend yesterday hard spread third chernobyl track
  review decide across past symptom mention medical economy difficult attention ظائف يفتح مصغر خطوط عده وصل مكن الخط
  تذكر حد انهاء رامج عناو يلزم امل ملي نتيج يدو ضد تكن يريد تعد تصاريح مجتمع جميل قرار حفل connection finish dialog
  defin face suggest material away discussion perhaps almost importance treatment blood soap employment direct visit
  recent log cover chest initiative مشاهد يسار صلاح محارف صلت اكتشاف شائع بني استدعاء متعلق مشترك دقه يعد مطر مقترح
  اتصل معي طعام انهم صديق حين حزب تفش وثر invalid switch family filename serious aspect parameter cohesion friend
  internal affect directly wrong balance win competition confirm percentage stay element various invoic خروج تبد خفيف
  تمك م اتج ائط يديو ثبت مدي تعقب ينم اخرج احدث توضيح قطه يعن ترك سهل موازن يكي دعن ياح قياد سبع مناخ split background
  rename kde mobile alone longer relation solve intend seek prepar father fight virus greater org feature space
  indicate short quality maintain structure complet addition calendar train mind credit american ten north south
  regulation نسول مساف محفوظ عدل اكمل سفل متوسط احداث شريح حصل وجد كود يلي توج قانو احتاج كلب اكل امي مسرح حادث ابريل
  press multiple define completion article guarantee paper food woman certainly plant confidence instance separate url
  lock protect travel everyone march تركيز تكبير دخل غاي مرفق استورد انظم شجر اكتب تصريح تدخل روس ابلاغ تواريخ مرور
  حمي هم كتب مجلس كوف c border store soon total executable watch pain animal indeed joint clinical due transfer
  external appropriate trash ready correspond accord actually breakpoint benefit eat april ملء عكس اداء زلت رفع مشغل
  يمثل نعم شامل شيفر منع تعليم حره عموم انترن مريض يا معك قلب شري قوات حمض purpose low u correct final commit pressure
  site medicine attack suffer stress disaster kill string basic response plasma especially learn responsibility
  responsible cultural achieve يحمل اخف مقدم هيكل اطار يصل معه مفيد تعطيل قصاص تخط يفعل محمل استمرار احظ مجرد انتظر
  ظهور ميه رايت انشاؤ توقع قادم مني طفل يعتقد قائل الدم debug server style column advance avoid affair among
  certificate fall card easy room six extremely provision environmental g top archive alternative although regional
  supply recall milestone minister prevention achiev conclusion حاو حدوث سكرب ايقاف يبد مقاطع متقدم مسموح اتي مقترن
  ايمن ايسر مرا منسق سيط مركب فريد معتمد متصفح تسمح استمر يتيح اوكلار سعه تنزيل يتوفر روتوكول دراج طوال يصبح يتضمن
  اشعر نوم لحم اظن مبار قلت فوز شعب دائن width valid fill relationship revision declaration leader doubt france
  throughout desktop improvement connect attempt setup delet receiv simple bse repository analysis hit continu
  introduce foreign consequence microsoft قتل قوه تسلسل مفرد خطه نصف يذهب مثب فرد مجال قوالب جذر قريب استجاب مطورك
  انتظار جدت سهول جلب تمويل صعب ثقاف ايطال اقتصاد رجال هواء تحقيق مؤكد علماء يكتور auto expand row depend publish
  encourage platform young accident crisis menu mouse middle via reject backend identify plural excellent password
  night sample topic meat late law damage congratulate skill democratic re scheme green upon guide below half remote
  unknown installation letter though similar suggestion query caus conflict rain communication lack self dog grow
  police impact motion pharmaceutical ecu argument organizational receive fully useful restore attach mail sound thus
  speed along aware west bookable investment nation announce combat growth institution double bottom treat prefer sort
  won't approval concept figure debugger repeat former plot fulfill lie morning myself arrive difficulty considerable
  utilization secondly liberalization override bar white none component qt interface graphic factor failure whose
  framework snippet mother strategy hospital exchange respiratory substance society bookmark center usually insert
  quickly extension intergovernmental success cross summary bad tourist duty age heart challenge ourselve reform abc
  accession burundi tesla pass selection software highlight undo synchronize range probably negotiation kbd criterion
  worry door dangerous ground uk themselve presidency ii naturally nos host inside red exit download detect expression
  determine href zoom otherwise tag navigation potential design earlier sleep`
  .trim()
  .split(/\s+/u);
