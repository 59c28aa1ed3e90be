/**
 * Arabic names with the spellings of the English press, the usual one first. Written for this project from general
 * knowledge of press usage; a line holds one Arabic name (folded at level `text`, without the article) and its
 * spellings.
 */
export const GIVEN_NAMES = `
محمد mohammed mohamed muhammad mohammad mohamad
محمود mahmoud mahmud mahmood
أحمد ahmed ahmad
حمد hamad
حامد hamed hamid
حميد hamid hameed
حمود hammoud hamoud humood
حمدي hamdi hamdy
حمدان hamdan
حماد hammad hamad
مصطفى mustafa mostafa moustafa
علي ali
عمر omar umar
عمرو amr amro
عمار ammar
عامر amer amir
عمران imran omran
عثمان othman osman uthman
عباس abbas
عادل adel adil
عارف aref arif
عاصم assem asem asim
عاطف atef atif
زاده zadeh zada zadah
زادة zadeh zada zadah
عائشة aisha aicha ayesha
عبد abdul abdel abd
عبدالله abdullah abdallah
عبيد obeid ubaid
عدنان adnan
عزيز aziz
عزت ezzat izzat
عصام essam issam
عقيلة aguila aqila
عقيل aqil aqeel
عمير umair
عوض awad
عياد ayad ayyad
عيسى issa isa
عماد imad emad
علاء alaa ala
عزام azzam
عطية attia atiya
خالد khaled khalid
خليفة khalifa
خليل khalil
خضر khader khidr khodr
خيري khairy khairi
خديجة khadija
حسن hassan hasan
حسين hussein hussain husain
حسني hosni husni
حسام hossam hussam
حسان hassan hassane
حفتر haftar hifter
حبيب habib
حنان hanan
حاتم hatem hatim
حازم hazem hazim
حمزة hamza
حيدر haider haidar
حنا hanna
حوثي houthi huthi
حريري hariri
حكيم hakim hakeem
حلبي halabi
حداد haddad
حجازي hegazy hijazi
سعد saad sad
سعيد saeed said saied
سعود saud
سعودي saudi
سليم salim selim saleem
سليمان suleiman sulaiman soleiman
سالم salem salim
سلمان salman
سلمى salma
سلام salam
سلامة salama salameh
سامي sami samy
سامح sameh samih
سمير samir sameer
سميرة samira
سيف saif seif
سيد sayed sayyid
سيسي sisi
سراج sarraj serraj siraj
سلطان sultan
سهيل suhail
سوسن sawsan
سنوسي senussi sanusi
سوداني sudani
صالح saleh salih
صلاح salah
صدام saddam
صادق sadiq sadeq
صباح sabah
صبري sabri sabry
صفاء safaa
صدر sadr
صنعاني sanani
صهيب suhaib
ضياء diaa zia
طارق tareq tariq tarek
طاهر taher tahir
طلال talal
طه taha
طلعت talaat
طيب tayeb tayyip
طنطاوي tantawi
طالباني talabani
ظاهر zaher daher
ظافر zafer dhafer
قاسم qassem qasim kassem
قذافي gaddafi qaddafi qadhafi kadhafi gadhafi
قابوس qaboos
قيس qais kais
قرضاوي qaradawi
قحطاني qahtani
قطب qutb
فتحي fathi fathy
فتاح fattah
فاطمة fatima fatma
فاروق farouk farooq
فارس fares faris
فادي fadi fady
فائز fayez faez
فايز fayez faiz
فيصل faisal faysal
فهد fahd fahad
فؤاد fouad fuad
فرج faraj
فريد farid
فضل fadl fadel
فاضل fadel fadhil
فوزي fawzi fawzy
فلاح falah
ماجد majed majid maged
مجيد majid majeed
محسن mohsen muhsin
مالك malik malek
ماهر maher
مبارك mubarak
مرسي morsi mursi
مروان marwan
مريم maryam mariam
مسعود massoud masoud
مشري mishri meshri
مشعل meshaal mashal
معمر muammar moammar
معتصم mutassim moatassem
معاذ muath moaz
معاوية muawiya
مقتدى muqtada moqtada
مكي makki
ملا mulla mullah
ممدوح mamdouh
منى mona muna
منصور mansour mansur
منير munir mounir
منقوش mangoush
مهدي mahdi mehdi
مهند muhannad mohannad
موسى moussa musa mousa
مؤيد muayyad
مؤمن moamen
مصراتي misrati
مالكي maliki
مسماري mismari mesmari
معيتيق maiteeq maiteeg
نادية nadia
ناصر nasser naser nasir
نبيل nabil nabeel
نجيب naguib najib
نجم najm
نجلاء najla naglaa
نجوى najwa nagwa
نصر nasr
نصرالله nasrallah
نعيم naim naeem
نور nour noor nur
نوري nouri nuri
نواف nawaf
نايف nayef naif
ناجي naji nagy
نزار nizar
نهيان nahyan
هادي hadi
هاشم hashem hashim
هاني hani hany
هشام hisham hesham
هيثم haitham
هنية haniyeh haniya
هدى huda hoda
همام hammam
وائل wael
وليد walid waleed
وسام wissam wesam wisam
ياسر yasser yasir
ياسين yassin yasin
يحيى yahya yehia
يزيد yazid
يوسف youssef yousef yusuf yousuf
يونس younes younis yunus
يعقوب yaqoub yacoub
يمنى yomna
زايد zayed
زياد ziad ziyad
زيد zaid zeid
زكريا zakaria
زينب zeinab zainab
زهير zuhair
زهراء zahra
زعيم zaim
ذياب dhiab diab
رفيق rafik rafiq
رمضان ramadan
راشد rashed rashid
رشيد rashid rachid rasheed
رشاد rashad
رياض riyad riad
رامي rami ramy
رائد raed
رجب rajab recep
رحمن rahman
رحيم rahim
رضا reza rida reda
رغد raghad
روحاني rouhani
رئيسي raisi
ثامر thamer
ثاني thani
جابر jaber gaber
جاسم jassem jasim
جمال jamal gamal
جميل jamil gamil
جمعة jumaa gomaa juma
جعفر jaafar jafar
جبريل jibril jebril
جلال jalal galal
جهاد jihad
جواد jawad
جنيدي juneidi
جبوري jubouri jabouri
جزائري jazairi
بدر badr
بشار bashar
بشير bashir
بكر bakr
بلال bilal
بندر bandar
باسم bassem basem
بسام bassam
باشاغا bashagha
بوتفليقة bouteflika
بورقيبة bourguiba
بن bin
بارزاني barzani
برغوثي barghouti
برهان burhan
بغدادي baghdadi
بطرس boutros
تميم tamim
تيمور taymour
تميمي tamimi
توفيق tawfik tawfiq
تبون tebboune
أسامة osama usama
أسعد asaad assad
أسد assad
أشرف ashraf
أكرم akram
أمير amir emir
أمين amin
أمينة amina
أمل amal
أنس anas
أنور anwar
أيمن ayman
أيوب ayoub ayyub
إبراهيم ibrahim
إدريس idris driss
إسماعيل ismail
إسحاق ishaq
إسلام islam
إيمان iman
إياد iyad eyad
إيهاب ihab ehab
إلهام ilham elham
إحسان ihsan
آدم adam
آية aya
آمنة amna amina
دبيبة dbeibah dbeibeh
دباشي dabbashi
درنة derna
دليمي dulaimi
داود daoud dawood
داوود dawoud
دينا dina
دعاء doaa duaa
شريف sharif sherif
شفيق shafik shafiq
شكري shukri shoukry
شيخ sheikh
شاهين shaheen shahin
شمس shams
شيماء shaimaa
شهاب shehab shihab
شعبان shaaban
غادة ghada
غازي ghazi
غالب ghaleb
غسان ghassan
غنوشي ghannouchi
غزال ghazal
غامدي ghamdi
غني ghani
كامل kamel kamil
كاظم kadhim kazem
كاظمي kadhimi
كريم karim kareem
كمال kamal kemal
كرامي karami
كوثر kawthar
كيلاني kilani
لمياء lamia
لطفي lotfi lutfi
ليلى layla leila laila
لينا lina
لبنى lubna
لؤي loay louay
لقمان luqman
دين din
الدين eldin
ظواهري zawahiri
عراقي iraqi
عمراني omrani
عبادي abadi
عون aoun
عريقات erekat
عطوان atwan
عرفات arafat
علوي alawi
عتيبي otaibi
عنزي anzi
عسيري asiri
عشري ashry
زعتري zaatari
زبير zubair
زرقاوي zarqawi
تاج taj
جازي jazi
لادن laden
قطراني qatrani
ورفلي werfalli
ككلي kikli
جويلي juwaili
ترهوني tarhouni
سويحلي swehli
نايض nayed
مقريف magariaf
كيب keib
ثني thinni
غويل ghweil
صوان sawan
صلابي sallabi
`;
