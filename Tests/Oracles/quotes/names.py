"""Made-up people by community: first names and surnames that are common there, put together at random.

The even ones of each list go to the set we tune on, the odd ones to the set that is held back."""

COMMUNITIES = {
    "Pakistani": (
        "Adeel Aneela Asma Bushra Danish Fahad Farzana Haroon Humaira Ijaz Javeria Kashif Kulsoom Mahnoor Mehwish Nadeem Nasreen "
        "Nouman Rabia Rizwan Rukhsana Saad Saba Shabnam Shahid Sobia Tahir Uzma Waqas Yasir Zeeshan Zubaida",
        "Akram Anjum Arshad Baig Bashir Butt Chaudhry Dar Ghani Iqbal Javed Latif Malik Mughal Naz Qureshi Raja Rashid Siddiqui Zaman"),
    "Punjabi": (
        "Amandeep Amrit Baljit Charanjit Daljit Gagan Gurdeep Gurpreet Harleen Inderjit Jagdeep Jaspreet Jasvir Karanjit Kulwinder "
        "Lakhvir Mandeep Navjot Parminder Prabhjot Rajinder Ranjit Sarbjit Satnam Sukhdev Surinder Tajinder Tejpal Varinder Yuvraj",
        "Atwal Aujla Bains Basra Bhogal Chahal Deol Dosanjh Grewal Johal Kang Mann Nagra Pannu Purewal Rai Randhawa Sahota Sohal Uppal"),
    "Gujarati": (
        "Alpesh Amisha Bijal Chetna Darshan Dharmesh Falguni Hemal Hiral Jignesh Jyoti Kalpesh Kinjal Mayur Mehul Mitesh Nayana Nilesh "
        "Paresh Pooja Purvi Rakhi Ronak Sejal Snehal Tejas Urvashi Vipul Yogesh Zalak",
        "Bhatt Chudasama Dave Gajjar Ghelani Jani Joshi Kotecha Lad Makwana Modi Panchal Parekh Parmar Rathod Raval Shah Soni Trivedi Vyas"),
    "Bengali": (
        "Abul Afsana Anowara Badrul Delwar Farhana Habibur Jahanara Jamila Kamrul Lutfun Mahbub Mizanur Momena Nazma Nurjahan Rehana "
        "Ruhel Rukiya Sabina Sadeka Shafiq Shahana Shamim Sufia Syeda Tahmina Taslima Zakir Zobaida",
        "Alom Bhuiyan Chowdhury Choudhury Das Ghosh Haque Islam Kabir Kundu Miah Mondal Mukherjee Rahman Roy Sarkar Sen Talukdar Uddin Ullah"),
    "Polish": (
        "Aleksandra Alicja Andrzej Artur Beata Bożena Czesław Danuta Dorota Elżbieta Filip Grażyna Grzegorz Halina Iwona Jacek Jarosław "
        "Justyna Katarzyna Krzysztof Łucja Magdalena Małgorzata Marek Michał Przemysław Sławomir Stanisława Wiktoria Wojciech Zbigniew Żaneta",
        "Adamczyk Bąk Chmielewska Dąbrowski Duda Gajewski Grabowska Jabłoński Jankowska Kamiński Kozłowska Kubiak Lewandowski Malinowska "
        "Mazur Ostrowska Pawlak Rutkowski Szymańska Wójcik"),
    "Romanian": (
        "Adina Alin Anca Andreea Bianca Călin Ciprian Corina Costel Dănuț Dorin Doina Emil Florentina Gheorghe Horia Ileana Iulian Laurențiu "
        "Liviu Loredana Lucian Mădălina Mirela Nicoleta Ovidiu Raluca Răzvan Simona Ștefan Tudor Violeta",
        "Albu Barbu Bălan Ciobanu Constantinescu Cozma Dinu Dobre Dumitru Enache Georgescu Iordache Lungu Manole Neagu Oprea Pavel Rusu "
        "Stoica Țurcanu"),
    "Ukrainian": (
        "Andriy Anastasiia Artem Bohdan Daryna Denys Dmytro Halyna Hryhoriy Ihor Iryna Kateryna Khrystyna Kyrylo Lesia Liudmyla Maksym "
        "Mykola Nadiia Nataliia Oksana Oleksandr Olena Pavlo Roksolana Serhiy Solomiia Svitlana Taras Tetiana Vasyl Yaroslav",
        "Bondarenko Boyko Danylenko Fedorenko Hnatiuk Honchar Kovalenko Kravchenko Lysenko Marchenko Melnyk Moroz Oliynyk Petrenko "
        "Polishchuk Rudenko Savchenko Shevchuk Tkachenko Zakharchenko"),
    "African": (
        "Abiodun Adaeze Akosua Babajide Bukola Chidi Chinonso Ebele Efua Emeka Folake Ifeoma Kelechi Kudzai Kwabena Lerato Mandla "
        "Nkechi Nomvula Obinna Olamide Rutendo Simba Sizwe Tafadzwa Temitope Thandiwe Tinashe Uchenna Yaw Yewande Zanele",
        "Achebe Adebayo Afolabi Agyeman Akande Amoah Asante Balogun Boateng Chikwanha Dlamini Dube Eze Mutasa Ncube Nkosi Nwosu Ogunleye "
        "Owusu Sibanda"),
    "Caribbean": (
        "Alphonso Cleveland Clovis Deandra Desmond Devonte Errol Gloria Hyacinth Jermaine Keisha Kemar Lavern Leroy Marlon Merlene "
        "Neville Ottilie Rohan Rudyard Sharice Sheldon Sonia Tanisha Tevin Trevon Verona Wendell Winsome Zaria",
        "Bogle Brathwaite Clarke Cummings Daley Facey Francis Gayle Gordon Hibbert Lindo McKenzie Morrison Nembhard Pinnock Reid "
        "Samuels Thompson Wint Wynter"),
    "Irish": (
        "Aisling Bríd Caoimhe Cathal Clodagh Colm Dáithí Deirdre Diarmuid Dónal Éabha Eamon Éilis Fergal Fiadh Gráinne Kieran Lorcan Maeve "
        "Muireann Oisín Orlaith Pádraig Ríona Ruairí Sadhbh Seán Sinéad Tadhg Úna",
        "Ahern Brady Byrne Cassidy Coughlan Doherty Dunphy Fitzgerald Gallagher Hennessy Kavanagh Keogh Lynch McCarthy McGrath Nolan "
        "O'Brien O'Donnell O'Sullivan Quinn"),
    "Arabic": (
        "Abdulrahman Ahlam Amjad Anas Basma Dalia Dunya Ghada Hadeel Hala Haneen Ihab Kareem Khadija Laith Lubna Maher Marwa Mayada Mustafa "
        "Nabil Nawal Osama Qasim Rasha Reem Samer Sawsan Tarek Wafaa Yasmeen Ziad",
        "Abboud Al-Amin Al-Khatib Al-Masri Alwan Awad Barakat Darwish El-Sayed Farouk Ghanem Haddad Issa Jaber Kassem Mansour Najjar Qasim "
        "Sabbagh Zaki"),
    "Somali": (
        "Abdirahman Asha Ayaan Bilan Cabdi Deeqa Faduma Farah Filsan Guled Halima Hibo Hodan Ifrah Ismail Jamac Khadra Liban Mahad "
        "Maryan Mohamud Nimco Sahra Saynab Shukri Suleekha Ubah Warsame Yahye Zahra",
        "Abdullahi Abshir Aden Ahmed Ali Barre Diriye Dirie Elmi Farah Gedi Guled Hersi Hirsi Jama Mohamed Nur Osman Shire Yusuf"),
    "Chinese": (
        "Bo Chen Chun Fang Guang Hao Hong Hui Jia Jian Jing Jun Lei Ling Mei Ming Ning Ping Qiang Qing Rui Shan Ting Wei Wen Xia Xiu Yan "
        "Ying Yuan Zhen Zixuan",
        "Cai Chan Cheung Deng Feng Guo Huang Lam Leung Liang Luo Ng Ouyang Shen Song Tang Tse Wong Xu Zhao"),
    "Tamil": (
        "Anitha Arun Balaji Chitra Dharshini Dinesh Ganesan Gowri Indhu Janani Karthik Kavitha Kumaran Lavanya Malathi Murugan Nirmala "
        "Nithya Prabhakaran Pradeep Rajesh Saravanan Selvi Senthil Sivakumar Subashini Suganthi Thivya Vasanth Yalini",
        "Arulanandam Balasubramaniam Chandran Ganeshan Iyer Jeyaratnam Kandasamy Krishnan Kumarasamy Mahendran Nadarajah Navaratnam "
        "Pillai Rajan Ramasamy Selvarajah Sivanesan Subramaniam Thangarajah Vigneswaran"),
    "Traveller": (
        "Bridie Britannia Caleb Cheyenne Cinderella Crystal Dimsy Elijah Ezekiel Felix Ginty Jasper Job Kezia Lavinia Levi Margaret Margo "
        "Miley Montana Nelson Noah Paddy Reuben Rhoda Rocky Savannah Sienna Tilda Zachariah",
        "Boswell Buckland Cash Coates Connors Delaney Doran Gaskin Heron Hughes Joyce Lee Loveridge Maughan McDonagh Price Smith Stokes "
        "Sweeney Ward"),
    "Welsh": (
        "Aled Angharad Anwen Bethan Bronwen Carys Ceri Dafydd Delyth Eirlys Elen Emyr Ffion Geraint Gethin Gwenllian Hywel Iestyn Ieuan "
        "Llewelyn Lowri Mared Meinir Myfanwy Nerys Osian Rhiannon Sioned Tegan Tomos",
        "Bevan Bowen Cadwaladr Davies Ellis Evans Gethin Griffiths Gwynne Howells Hughes Jenkins Llewellyn Lloyd Maddox Meredith Morgan "
        "Parry Powell Pugh"),
    "Word-like": (
        "Amber April Autumn Blossom Chance Charity Chase Coral Crystal Daisy Dawn Destiny Earl Eve Fern Gene Ginger Harmony Hazel Heath "
        "Holly Iris Ivy Jasmine Jewel Lily Melody Mercy Olive Patience Pearl Precious Prince Reed River Robin Ruby Summer Violet Willow",
        "Bishop Black Bridges Brooks Church Cook Day Field Fields Fox Green Hill House Hunt Lake Marsh Moon North Page Rivers Snow Stone "
        "West Wise"),
    "White British": (
        "Alison Barbara Callum Craig Deborah Duncan Ethan Fiona Gareth Gemma Geoffrey Hannah Heidi Ian Imogen Jessica Kayleigh Keith Kieron "
        "Lauren Liam Lorraine Nathan Nigel Paige Rhys Samantha Stephanie Tracy Zoe",
        "Ainsworth Barlow Birchall Bradshaw Braithwaite Cartwright Clegg Dobson Eccles Fairclough Hargreaves Hollins Jessop Kershaw Lomax "
        "Ollerenshaw Pickering Ramsbottom Shufflebottom Wilkins"),
}

NICKNAMES = {
    "tune": "Mazza Jonno Tink Kez Baz Gaz Nats Ozzy Jay-Jay Mo Shabs Bally Kaz Smudge Titch Dinks".split(),
    "held": "Wozza Trish Chezza Fizz Deano Loz Shan Fuzzy Jools Bobo Raz Ches Tee-Tee Moe Pammy Duggie".split(),
}

SCHOOLS = {
    "tune": ["Elmbrook Primary", "St Cuthwin's C of E Primary School", "Parkgate Academy", "Larkfield Infant School", "Northmoor High School",
             "Tiny Steps Nursery", "Hollybush Lane School", "The Orchard School", "Green Meadow", "King's Reach College"],
    "held": ["Thornhill Junior School", "St Wystan's Catholic Academy", "Ferndale Special School", "Busy Bees Pre-school", "Oakhurst Grammar School",
             "Highfields Sixth Form College", "Bright Stars Nursery", "Meadow Bank Primary School", "Westmere School", "Rainbow Corner"],
}

STREETS = {
    "tune": ["Harcastle Road", "Orchard Close", "Bridge Street", "Wexley Avenue", "Church Lane", "Larch Grove", "Station Road", "Pennybank Terrace"],
    "held": ["Tollgate Drive", "Mill Lane", "Quennell Crescent", "High Street", "Sorrel Way", "Windmill Court", "Bramcote Gardens", "Park Road"],
}
