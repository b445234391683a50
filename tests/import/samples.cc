#include "samples.h"

namespace entente::datasets::testing {
namespace {

std::vector<Sample> alliances() {
  return {
      {"atop-directed-dyad-years",
       "atop5_1ddyr.csv",
       "ddyad,dyad,stateA,stateB,year,atopally,defense,offense,neutral,nonagg,consul,shareob,"
       "bilatno,"
       "multino,number,asymm,transyr,atopid1,atopid2,version\n"
       "2740,2740,2,740,1960,1,1,0,0,0,1,1,1,0,1,1,0,3375,,5.1\n"
       "7402,2740,740,2,1960,1,0,0,0,0,1,1,1,0,1,1,0,3375,,5.1\n"
       "2731,2731,2,731,1960,1,1,0,0,0,1,1,1,0,1,1,0,3375,,5.1\n",
       2,
       {"USA JPN 1960 defense=1", "JPN USA 1960 defense=0", "USA JPN 1960 asymm=1"}},
      {"atop-directed-dyad-years",
       "atop_dyadyear_directed.csv",
       "ccode1,ccode2,year,defense,offense,neutral,nonagg,consul\n2,740,1960,1,0,0,0,\n",
       1,
       {"USA JPN 1960 defense=1", "USA JPN 1960 consul=not-covered", "JPN USA 1960 defense=none"}},
      {"atop-dyad-years",
       "atop5_1dy.csv",
       "dyad,mem1,mem2,year,atopally,defense,offense,neutral,nonagg,consul,version\n"
       "2740,2,740,1960,1,1,0,0,0,1,5.1\n",
       1,
       {"USA JPN 1960 defense=1", "JPN USA 1960 defense=1"}},
      {"atop-dyad-years",
       "atop_dyadyear.csv",
       "ccode1,ccode2,year,defense,offense,neutral,nonagg,consul\n2,740,1960,1,0,0,0,1\n",
       1,
       {"JPN USA 1960 defense=1"}},
      {"atop-members",
       "atop5_1m.csv",
       "atopid,atopidphase,member,cowsys,yrent,moent,dayent,ineffm,yrexit,moexit,dayexit,ineffect,"
       "estmode,phase,wartime,bilat,defense,offense,neutral,nonagg,consul,active,conditio,term,"
       "termcaus,version\n"
       "3075,3075,2,1,1949,4,4,0,0,0,0,1,1,0,0,0,1,0,0,0,1,1,1,0,0,5.1\n"
       "3075,3075,235,1,1949,4,4,0,0,0,0,1,1,0,0,0,1,0,0,0,1,1,1,0,0,5.1\n",
       1,
       {"3075 USA defense=1", "3075 USA bilat=0"}},
      {"atop-treaties",
       "atop5_1a.csv",
       "atopid,cowid,begyr,begmo,begday,endyr,endmo,endday,ineffect,bilat,mem1,mem2,mem3,mem4,"
       "wartime,defense,offense,neutral,nonagg,consul,milcon,term,version\n"
       "3375,,1960,1,19,0,0,0,1,1,2,740,9999,,0,1,0,0,0,1,2,0,5.1\n",
       1,
       {"3375 defense=1", "3375 milcon=2", "3375 bilat=1"}},
      {"atop-state-years",
       "atop5_1sy.csv",
       "state,year,atopally,defense,offense,neutral,nonagg,consul,number,transyr,atopid1\n"
       "2,1960,1,1,0,0,0,1,9,0,1455\n",
       1,
       {"USA 1960 number=9"}},
      {"dcad-agreements",
       "DCAD-v1.0-main.csv",
       "ccode1,cowName1,ccode2,cowName2,signDay,signMonth,signYear,EIFDay,EIFMonth,EIFYear,type,"
       "category1,category2,category3,span,renewType,renewYears,terminated,endYearEstimate,"
       "durationActual,asymmetry,DCAid\n"
       "2,USA,200,UKG,1,4,1984,1,4,1984,sector,PROCUREMENT,,,,,,0,2005,21,1,DCADv1.0-0001\n"
       "2,USA,732,ROK,1,6,1991,-99,-99,-99,general,DCA,,,-77,-77,-77,-88,2010,19,0,D2\n",
       2,
       {"D2 signed_year=1991", "D2 in_force_year=missing", "D2 terminated=missing"}},
      {"dcad-dyad-years",
       "DCAD-v1.0-dyadic.csv",
       "ccode1,abbrev1,ccode2,abbrev2,year,dcaGeneralV1,dcaGeneralV2,dcaSectorV1,dcaSectorV2,"
       "dcaAnyV1,dcaAnyV2\n732,ROK,2,USA,1995,1,1,0,0,1,1\n",
       1,
       {"KOR USA 1995 general=1", "USA KOR 1995 sector_broad=0"}},
  };
}

std::vector<Sample> correlates_of_war() {
  return {
      {"cow-nmc",
       "NMC-70-abridged.csv",
       "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\n"
       "USA,2,1816,3823,17,80,254,8659,101,.039697491,2025\n"
       "CHN,710,1950,-9,4000,606,40752,552830,42000,.117,2025\n"
       "CHN,710,1951,99,4000,606,40752,552830,42000,.117,2025\n",
       3,
       {"USA 1816 milex=3823", "USA 1816 cinc=0.039697491", "CHN 1950 milex=missing"}},
      {"cow-nmc",
       "nmc_v7.csv",
       "ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n2,1816,3823,17,80,254,8659,101,0.04\n",
       1,
       {"USA 1816 upop=101"}},
      {"cow-nmc",
       "NMC_Supplement_v4_0.csv",
       "stateabb,ccode,year,irst,irstsource,milex,milexsource,milper,pec,tpop,upop,cinc,version\n"
       "JPN,740,1938,6472,x,1699970,y,957,60000,71000,17000,.07,4.01\n",
       1,
       {"JPN 1938 milper=957"}},
      {"cow-states",
       "states2016.csv",
       "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
       "USA,2,United States of America,1816,1,1,2016,12,31,2016\n"
       "JPN,740,Japan,1860,1,1,1945,8,14,2016\nJPN,740,Japan,1952,4,28,2016,12,31,2016\n",
       3,
       {"USA 2016-12-31 member=1", "JPN 1945-08-14 member=1", "JPN 1950-01-01 member=none",
        "USA 2017-01-01 member=not-covered"}},
      {"cow-majors",
       "majors2016.csv",
       "stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version\n"
       "USA,2,1898,8,13,2016,12,31,2016\nUKG,200,1816,1,1,2016,12,31,2016\n",
       2,
       {"USA 1900-01-01 major=1", "USA 1890-01-01 major=none"}},
      {"cow-system",
       "system2016.csv",
       "stateabb,ccode,year,version\nUSA,2,1816,2016\n",
       1,
       {"USA 1816 member=1"}},
      {"cow-contiguity",
       "contdir.csv",
       "state1no,state1ab,state2no,state2ab,conttype,begin,end,notes,version\n"
       "200,UKG,220,FRN,4,181601,201612,,3.2\n",
       1,
       {"FRA GBR 1900-01-01 conttype=4"}},
      {"cow-contiguity",
       "cow_contiguity_v32.csv",
       "ccode1,ccode2,conttype,stdate,enddate\n200,220,4,1816-01-01,2016-12-01\n",
       1,
       {"GBR FRA 1900-01-01 conttype=4"}},
      {"cow-contiguity-years",
       "contdird.csv",
       "dyad,state1no,state1ab,state2no,state2ab,year,conttype,version\n"
       "200220,200,UKG,220,FRN,1900,4,3.2\n220200,220,FRN,200,UKG,1900,4,3.2\n",
       1,
       {"FRA GBR 1900 conttype=4"}},
      {"cow-trade",
       "Dyadic_COW_4.0.csv",
       "ccode1,ccode2,year,importer1,importer2,flow1,flow2,smoothflow1,smoothflow2,smoothtotrade,"
       "spike1,spike2,dip1,dip2,trdspike,tradedip,bel_lux_alt_flow1,bel_lux_alt_flow2,"
       "china_alt_flow1,china_alt_flow2,source1,source2,version\n"
       "2,200,1900,United States of America,United "
       "Kingdom,166,627,166,627,793,0,0,0,0,0,0,-9,-9,-9,"
       "-9,1,1,4\n2,220,1900,a,b,-9,80,-9,80,80,0,0,0,0,0,0,-9,-9,-9,-9,1,1,4\n",
       4,
       {"GBR USA 1900 trade=166", "USA GBR 1900 trade=627", "FRA USA 1900 trade=missing"}},
      {"cow-trade",
       "cow_trade_v4_dyadyear.csv",
       "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n2,200,1870,3,6,3,6\n",
       2,
       {"GBR USA 1870 trade=3"}},
      {"cow-trade-totals",
       "National_COW_4.0.csv",
       "ccode,statename,stateabb,year,imports,exports,alt_imports,alt_exports,source1,source2,"
       "version\n2,United States of America,USA,1870,450,418,,,1,1,4\n",
       1,
       {"USA 1870 imports=450"}},
      {"cow-war-dyad-years",
       "cow_interstate_war_dyadyear.csv",
       "warnum,ccode1,ccode2,year,cowinterongoing,cowinteronset,sidea1,sidea2,initiator1,"
       "initiator2,outcome1,outcome2,batdeath1,batdeath2,resume\n"
       "106,200,255,1914,1,1,2,1,0,1,1,2,908371,-9,0\n106,220,255,1914,1,1,2,1,0,1,1,2,9,8,0\n",
       2,
       {"GBR DEU 1914 deaths_from=908371", "GBR DEU 1914 deaths_to=missing"}},
      {"cow-war-participants",
       "Inter-StateWarData_v4.0.csv",
       "WarNum,WarName,WarType,ccode,StateName,Side,StartMonth1,StartDay1,StartYear1,EndMonth1,"
       "EndDay1,EndYear1,StartMonth2,StartDay2,StartYear2,EndMonth2,EndDay2,EndYear2,TransFrom,"
       "WhereFought,Initiator,Outcome,TransTo,BatDeath,Version\r"
       "22,Crimean,1,200,United Kingdom,1,3,31,1854,3,1,1856,-8,-8,-8,-8,-8,-8,503,11,2,1,-8,22182,"
       "4\r22,Crimean,1,365,Russia,2,10,23,1853,3,1,1856,-8,-8,-8,-8,-8,-8,503,11,2,2,-8,-9,4\r",
       1,
       {"22 GBR deaths=22182", "22 RUS deaths=missing"}},
  };
}

std::vector<Sample> disputes() {
  return {
      {"mid-dyad-years",
       "gml-ddy-disputes-2.2.1.csv",
       "dispnum,ccode1,ccode2,year,gmlmidonset,gmlmidongoing,sidea1,sidea2,fatality1,fatality2,"
       "hiact1,hiact2,hostlev1,hostlev2,orig1,orig2,fatality,hostlev,mindur,maxdur,recip\n"
       "3551,710,2,1996,1,1,1,0,0,-9,7,7,3,3,1,1,0,3,16,16,1\n"
       "3551,2,710,1996,1,1,0,1,1,0,7,7,3,3,1,1,0,3,16,16,1\n",
       2,
       {"CHN USA 1996 hostlev_from=3", "CHN USA 1996 fatality_to=missing",
        "CHN USA 1995 onset=not-covered"}},
      {"mid-dyad-years",
       "cow_mid5_dyadyear.csv",
       "dispnum,ccode1,ccode2,year,ongoing,onset,sidea1,sidea2,hostlev1,hostlev2\n"
       "3551,710,2,1996,1,1,1,0,3,3\n2,2,200,1998,1,1,1,0,3,3\n",
       2,
       {"CHN USA 1996 sidea_from=1", "USA CHN 1997 onset=none"}},
      {"cow-dyadic-mid",
       "dyadic_mid_4.02.csv",
       "disno,dyindex,statea,namea,stateb,nameb,strtday,strtmnth,strtyr,year,endday,endmnth,"
       "endyear,"
       "outcome,settlmnt,fatlev,highact,hihost,hihosta,hihostb,recip,war\n"
       "3551,1,710,CHN,2,USA,8,3,1996,1996,24,3,1996,6,1,0,7,3,3,2,1,0\n"
       "3552,1,710,CHN,2,USA,8,5,1996,1996,24,5,1996,6,1,-9,7,4,2,4,1,0\n",
       1,
       {"CHN USA 1996 disputes=2", "CHN USA 1996 hostlev_from=3", "CHN USA 1996 hostlev_to=4",
        "CHN USA 1996 fatality=0"}},
      {"mid-disputes",
       "MIDA 5.0.csv",
       "dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,settle,fatality,fatalpre,maxdur,"
       "mindur,hiact,hostlev,recip,numa,numb,ongo2014,version\n"
       "2,-9,7,1902,24,1,1903,6,1,-9,0,208,178,7,3,0,1,1,0,5\n"
       "3,2,5,1913,25,10,1913,4,3,0,0,177,177,8,3,0,1,1,0,5\n",
       2,
       {"2 hostlev=3", "2 fatality=missing", "3 outcome=4"}},
      {"mid-disputes",
       "gml_mid_disputes.csv",
       "dispnum,styear,stmon,outcome,settle,fatality,mindur,maxdur,hiact,hostlev,recip\n"
       "2,1902,5,6,1,0,1,31,7,3,0\n",
       1,
       {"2 maxdur=31"}},
      {"mid-participants",
       "MIDB 5.0.csv",
       "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,"
       "revtype2,fatality,fatalpre,hiact,hostlev,orig,version\n"
       "257,USA,2,-9,7,1902,24,1,1903,1,1,1,-9,0,0,7,3,1,5\n"
       "257,GMY,255,-9,7,1902,24,1,1903,0,0,-9,-9,0,0,0,1,1,5\n",
       1,
       {"257 USA hostlev=3", "257 DEU revtype1=missing"}},
      {"icb-crises",
       "icb1v16.csv",
       "icb1,crisno,crisname,break,trigent,yrtrig,motrig,datrig,yrterm,moterm,daterm,gravcr,crismg,"
       "viol,noactr,outesr\nICB1,196,CUBAN MISSILES,1,365,1962,10,16,1962,11,20,6,2,1,3,4\n",
       1,
       {"196 gravity=6", "196 violence=1"}},
      {"icb-actors",
       "icb2v16.csv",
       "icb2,crisno,cracno,cracid,actor,systrgyr,systrgmo,systrgda,crisname,triggr,trigent,majres,"
       "crismg,sevvio,outcom,yrterm,moterm,daterm,powdis,regime,allycap,nuclear,gravty\n"
       "ICB2,196,1,2,USA,1962,10,16,CUBAN MISSILES,4,365,7,2,1,1,1962,11,20,2,1,4,4,6\n"
       "ICB2,196,2,365,RUS,1962,10,22,CUBAN MISSILES,3,2,2,2,1,2,1962,11,20,-2,4,3,4,6\n",
       1,
       {"196 USA outcome=1", "196 RUS nuclear=4"}},
      {"tss-rivalries",
       "tss_rivalries.csv",
       "tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,"
       "principal,aprin\n9,China-USA,2,710,1949,1972,1,,1,,1,\n9,Other,2,365,1945,2020,1,,1,,,\n",
       2,
       {"USA CHN 1972-12-31 positional=1", "USA CHN 1960-01-01 spatial=missing",
        "CHN USA 1973-01-01 rivalry=none"}},
      {"td-rivalries",
       "td_rivalries.csv",
       "rivalryno,rivalryname,ccode1,ccode2,styear,endyear,region,type1,type2,type3\n"
       "9,China-USA,2,710,1949,1972,East Asia,positional,,\n",
       1,
       {"USA CHN 1950-01-01 rivalry=1"}},
      {"peace-scale",
       "peace_scale_v31_spells.csv",
       "ccode1,ccode2,start,end,peace,styear,endyear\n"
       "2,220,19009999,20209999,1,1900,2020\n2,710,19720201,19890604,-9,1972,1989\n",
       2,
       {"FRA USA 1950-01-01 peace=1", "CHN USA 1980-01-01 peace=missing"}},
      {"icews-dyad-years",
       "icews.csv",
       "i_iso3c,j_iso3c,year,verbCoop,matlCoop,verbConf,matlConf\nUSA,CHN,2002,6,1,0,0\n",
       1,
       {"USA CHN 2002 verbal_cooperation=6"}},
      {"us-troops",
       "troopdata-rebuild-country-year.csv",
       "ccode,iso3c,countryname,region,year,troops_ad,troops_all,army_ad,navy_ad,air_force_ad,"
       "marine_corps_ad,total_civilian\n740,JPN,Japan,East Asia,2020,50000,53000,1,2,3,4,NA\n",
       1,
       {"JPN 2020 troops=53000", "JPN 2020 active_duty=50000", "JPN 2020 civilians=not-covered"}},
      {"us-troops",
       "troopdata.csv",
       "statenme,ccode,iso3c,year,troops,army,navy,air_force,marine_corps\nJapan,740,JPN,1960,9,1,"
       "2,"
       "3,4\n",
       1,
       {"JPN 1960 troops=9", "JPN 1960 navy=2"}},
      {"mme-participants",
       "mme_v7_participants.csv",
       "MMEID,Ex_Name,Series_Name,gwcode,country,year,Location,lat,lon,StartDate,s_year,s_month,"
       "s_day,EndDate,e_year,e_month,e_day,CPX,Air,Land,Sea,participant_count\n"
       "mme100,Deterrent Force 1/80,DF,260,Federal Republic of "
       "Germany,1980,sea,34.5,18,5/16/80,1980,"
       "5,16,5/30/80,1980,5,30,0,0,0,1,7\nmme100,Deterrent Force 1/80,DF,2,United "
       "States,1980,sea,34.5,18,5/16/80,1980,5,16,5/30/80,1980,5,30,0,0,0,1,7\n",
       1,
       {"mme100 sea=1", "mme100 participants=7"}},
      {"jme-participants",
       "jme_v3_participants.csv",
       "jme_id,exercise,s_year,s_month,s_day,e_year,e_month,e_day,type,location,state\n"
       "1,Midlink 74,1974,11,xx,1974,11,30,FTX,Indian Ocean,USA\n"
       "1,Midlink 74,1974,11,xx,1974,11,30,FTX,Indian Ocean,Texas\n",
       1,
       {}},
  };
}

std::vector<Sample> economies_and_regimes() {
  return {
      {"un-ideal-points",
       "Idealpointestimates1946-2023.csv",
       "ccode,session,IdealPointAll,NVotesAll,Q5%All,Q10%All,Q50%All,Q90%All,Q95%All,iso3c,"
       "Countryname\n2,29,1.9,90,1.1,1.2,1.9,2.2,2.3,USA,United States\n"
       "2,30,NA,90,1.1,1.2,1.9,2.2,2.3,USA,United States\n2,31,2,90,1.1,1.2,1.9,2.2,2.3,USA,x\n",
       3,
       {"USA 1974 ideal_point=1.9", "USA 1975 ideal_point=missing", "USA 1974 q95=2.3"}},
      {"un-ideal-points",
       "IdealpointestimatesFP.tab",
       "ccode\tiso3c\tCountryname\tyear\tNVotesFP\tIdealPointFP\tQ5%FP\n2\tUSA\tx\t2020\t80\t1."
       "7\t1\n",
       1,
       {"USA 2020 ideal_point=1.7"}},
      {"un-ideal-points",
       "unga_ideal_points.csv",
       "ccode,iso3c,countryname,session,year,nvotes,idealpoint,q5,q10,q50,q90,q95\n"
       "2,USA,United States,1,1946,42,1.67549,1.34,1.4,1.67,1.9,2\n",
       1,
       {"USA 1946 ideal_point=1.67549", "USA 1946 votes=42"}},
      {"vdem-country-years",
       "V-Dem-CY-Core-v14.csv",
       "country_name,country_text_id,country_id,year,historical_date,project,COWcode,v2x_polyarchy,"
       "v2x_libdem,v2x_partipdem,v2x_regime,v2x_civlib\n"
       "\"France\",\"FRA\",76,1990,\"1990-12-31\",0,220,0.9,0.8,0.6,3,0.95\n"
       "\"Germany\",\"DEU\",77,1960,\"1960-12-31\",0,260,0.8,0.7,0.5,3,0.9\n",
       2,
       {"FRA 1990 polyarchy=0.9", "DEU 1960 libdem=0.7", "FRA 1990 regime=3"}},
      {"democracy",
       "p5v2018.csv",
       "p5,cyear,ccode,scode,country,year,flag,fragment,democ,autoc,polity,polity2,durable\n"
       "0,21800,2,USA,United States,1990,0,NA,10,0,10,10,119\n"
       "0,21800,640,TUR,Turkey,1980,0,NA,-88,-88,-88,-5,0\n",
       2,
       {"USA 1990 polity2=10", "TUR 1980 democ=not-covered", "TUR 1980 polity2=-5"}},
      {"democracy",
       "democracy_cow.csv",
       "ccode,year,euds,aeuds,polity2,v2x_polyarchy\n2,1816,0.28,-0.005,6,0.355\n",
       1,
       {"USA 1816 polyarchy=0.355"}},
      {"sipri-milex",
       "SIPRI-Milex-data-1949-2023.csv",
       "\"Military expenditure by country, in millions of US$ at current prices\",,,,,\n"
       ",,,,,\n\nCountry,,Notes,1990,1991,1992\nEurope,,,,,\nRussia,,,xxx,xxx,\"4,400.5\"\n"
       "Yugoslavia,,,12,xxx,xxx\n\"Germany\",,3,10,...,12\nAtlantis,,,1,2,3\n",
       9,
       {"RUS 1992 milex=4400.5", "DEU 1991 milex=missing", "RUS 1990 milex=missing",
        "YUG 1990 milex=12", "SRB 1992 milex=not-covered"}},
      {"sipri-milex-long",
       "milex_excerpt.csv",
       "country,year,milex_current_musd\nUSA,1990,300123\n",
       1,
       {"USA 1990 milex=300123"}},
      {"sipri-register",
       "trade-register.csv",
       "\"Transfers of major weapons: deals with deliveries or orders made for 2010 to 2020\"\n\n"
       "Recipient;Supplier;Year of order;;Number ordered;;Weapon designation;Weapon "
       "description;Number delivered;;Year(s) of delivery;status;Comments;SIPRI TIV per unit;SIPRI "
       "TIV for total order;SIPRI TIV of delivered weapons\n"
       "Australia;United States;2011;?;10;;C-17;Heavy transport;2;;2011; 2012;New;a \"fast\" "
       "deal;42.5;85;85\n"
       "Australia;United States;2012;;;;AIM-9X;BVRAAM;100;;2013;New;;0.1;;10\n"
       "NATO**;United States;2012;;1;;X;Y;1;;2013;New;;0.1;;10\n",
       1,
       {"line-5 delivered=100", "line-5 ordered=not-covered", "line-5 tiv_delivered=10"}},
      {"sipri-tiv-table",
       "import-export-values.csv",
       "\"TIV of arms exports from United States, 2010-2012\"\n\"Generated: 1 March 2024\"\n\n"
       ",2010,2011,2012,Total\nAustralia,100,,0,100\nUnknown "
       "recipient(s),1,,,1\nTotal,101,,0,101\n",
       3,
       {"USA AUS 2010 tiv=100", "USA AUS 2011 tiv=missing", "USA AUS 2012 tiv=0"}},
      {"sipri-tiv",
       "arms_transfers_excerpt.csv",
       "supplier,recipient,year,tiv\n2,200,1990,73\n",
       1,
       {"USA GBR 1990 tiv=73", "GBR USA 1990 tiv=not-covered"}},
      {"baci",
       "BACI_HS17_Y2020_V202201.csv",
       "t,i,j,k,v,q\n2020,842,392,10121,100.5,2\n2020,842,392,10129,50,NA\n2020,4,8,1,1,1\n",
       1,
       {"USA JPN 2020 trade=150.5", "USA JPN 2020 products=2"}},
      {"cepii-gravity",
       "Gravity_V202211.csv",
       "year,country_id_o,country_id_d,iso3_o,iso3_d,country_exists_o,country_exists_d,distw_"
       "harmonic,"
       "contig,comlang_off,tradeflow_comtrade_o,tradeflow_comtrade_d,tradeflow_baci\n"
       "1995,DEU.1,FRA,DEU,FRA,0,1,500,1,0,,,\n1995,DEU.2,FRA,DEU,FRA,1,1,500,1,0,11,12,13\n",
       1,
       {"DEU FRA 1995 trade=13", "DEU FRA 1995 trade_reported_by_importer=12"}},
      {"shared-igos",
       "shared_igo_dyadyear.csv",
       "ccode1,ccode2,year,dyadigos\n2,200,1945,21\n",
       1,
       {"USA GBR 1945 shared_igos=21"}},
      {"igo-counts",
       "igo_counts_stateyear.csv",
       "ccode,year,sum_igo_full,sum_igo_associate,sum_igo_observer,sum_igo_anytype\n2,1816,0,0,0,"
       "1\n",
       1,
       {"USA 1816 full=0", "USA 1816 any=1"}},
      {"simulated-gdp",
       "gdp_pop_cow.csv",
       "ccode,year,mrgdppc,sd_mrgdppc,pwtrgdp,sd_pwtrgdp,pwtpop,sd_pwtpop\n"
       "2,1816,2668.1,410,27951.0,12015,9.16,0.69\n",
       1,
       {"USA 1816 gdppc=2668.1"}},
      {"territorial-threat",
       "terrthreat.csv",
       "ccode,year,lterrthreat,sd,lwr,upr,m_lterrthreat,m_sd,m_lwr,m_upr\n2,1816,0.26,.1,.09,.4,,,,"
       "\n",
       1,
       {"USA 1816 territorial_threat=0.26"}},
      {"external-threat",
       "leeds-savun-threat.csv",
       "ccode,year,lsthreat\n2,1816,0.63\n",
       1,
       {"USA 1816 external_threat=0.63"}},
      {"nuclear-status",
       "nuclear.csv",
       "entity,year,status\nUnited States,1945,3\nUnited Kingdom,1945,1\n",
       2,
       {"USA 1945 status=3"}},
      {"capital-distance",
       "capital_distance_spells.csv",
       "ccode1,ccode2,start,end,km\n2,200,1867-01-01,2024-12-31,5900.5\n",
       1,
       {"USA GBR 1900-01-01 distance=5900.5"}},
      {"minimum-distance",
       "min_distance_spells.csv",
       "ccode1,ccode2,styear,endyear,mindist_km\n200,220,1921,2019,33.3\n",
       1,
       {"FRA GBR 2019-12-31 distance=33.3"}},
      {"minimum-distance-years",
       "cow_mindist.csv",
       "ccode1,ccode2,year,mindist\n200,220,1921,33.3\n",
       1,
       {"GBR FRA 1921 distance=33.3"}},
  };
}

}  // namespace

const std::vector<Sample>& samples() {
  static const std::vector<Sample> kSamples = [] {
    std::vector<Sample> all;
    for (auto part : {alliances(), correlates_of_war(), disputes(), economies_and_regimes()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return kSamples;
}

}  // namespace entente::datasets::testing
