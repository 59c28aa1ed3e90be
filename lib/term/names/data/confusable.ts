/**
 * Given names that differ from each other by little more than a vowel: likeness of sound cannot tell them apart, so
 * their spellings are listed and decide. A line is one group of names that are never each other. Written for this
 * project; spellings as in the press and in Maghrebi, Turkish and South Asian usage.
 */
export const CONFUSABLE_NAMES = `
محمد mohammed mohamed muhammad mohammad mohamad muhammed mohamet muhamad mohd muhammet mehmet mehmed mohammod | محمود mahmoud mahmud mahmood mahmut mehmood | أحمد ahmed ahmad ahmet ahmadi achmed achmad | حمد hamad hamd | حامد hamed hamid | حميد hamid hameed hamied | محمدي mohammadi mohammedi muhammadi | حمود hammoud hamoud hamud humood
عمر omar umar omer ömer oumar | عمرو amr amro amrou amru | عامر amer amir aamir ameer | عمار ammar amar | عمير umair omair omeir | معمر muammar moammar maamar mouammar
حسن hassan hasan hasen | حسين hussein hussain husain husayn houssein hossein hussien hocine husein hossain | حسان hassan hassane hassaan | محسن mohsen muhsin mohsin | حسني hosni husni hosny husny
علي ali aly | علاء alaa ala aala | عالية alia aliya aaliyah | عليا alia | علوي alawi alaoui alavi
خالد khaled khalid chaled | خليل khalil khaleel | خلدون khaldoun khaldun | خلود khulood khouloud
جمال jamal gamal djamal djamel jamel cemal | جميل jamil gamil djamil jameel cemil | كمال kamal kemal kamel | كامل kamel kamil | جميلة jamila gamila djamila
سالم salem salim | سليم salim selim saleem | سلام salam | سلمان salman selman | سليمان suleiman sulaiman soleiman sulayman süleyman suleyman slimane | سلامة salama salameh salame | مسلم muslim moslem musallam | سلوى salwa | سلمى salma
كريم karim kareem kerim | كرم karam | أكرم akram ekrem | كارم karem
سعيد saeed said saied sayed saïd | سعد saad sad | سعود saud saoud | أسعد asaad asad | مسعود massoud masoud mesud masood
رشيد rashid rachid rasheed reshid | راشد rashed rashid | رشاد rashad rachad
ماجد majed maged majid | مجيد majid majeed abdelmajid | مجدي magdy majdi
فارس fares faris | فراس firas feras
ناصر nasser naser nasir nacer | نصر nasr | نصير naseer nasir noseir | منصور mansour mansur mansoor
أمين amin ameen | أمينة amina ameena | آمنة amna amneh amina | أمير amir emir ameer | أميرة amira | إيمان iman eman | أيمن ayman aiman
حكيم hakim hakeem | حاكم hakem hakim
طاهر taher tahir tahar | طه taha | زاهر zaher zahir
صالح saleh salih salah | صلاح salah
حبيب habib habeeb | حباب hubab habab
رحيم rahim raheem | رحمن rahman
عادل adel adil | عدلي adly adli
`;
