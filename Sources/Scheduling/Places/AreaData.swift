// Data: made by Scripts/make-places.py, not to be edited; exempt from the limit on length.
// Forward sortation areas: GeoNames (https://www.geonames.org), CC BY 4.0.
// FSA|name|latitude|longitude
extension Places {
    static let areaData = #"""
        G0A|Capitale-Nationale (Stoneham)|47.3507|-71.2020
        G0B|Cap-aux-Meules|47.4501|-72.9913
        G0C|Gaspésie-Sud (New Richmond)|48.3429|-65.5961
        G0E|Gaspésie-Nord (Grande-Vallée)|48.9182|-65.3736
        G0G|Côte-Nord/Anticosti (Schefferville)|53.0413|-68.6884
        G0H|Manicouagan (Baie-Trinité)|49.3795|-67.8948
        G0J|Gaspésie-Ouest (Causapscal)|48.5246|-67.0565
        G0K|Bas-St-Laurent-Est (Sainte-Luce)|48.1590|-68.1951
        G0L|Bas-St-Laurent-Ouest (Trois-Pistoles)|47.7136|-69.1658
        G0M|Région de Beauce (Saint-Prosper-De-Dorchester)|45.9718|-70.6565
        G0N|Chaudière-Sud (Disraeli)|46.0988|-71.1248
        G0P|Centre-du-Québec-Est (Saint-Valère)|46.0119|-71.7199
        G0R|Appalaches (La Pocatière)|46.7980|-70.3288
        G0S|Chaudière-Nord (Saint-Joseph-De-Beauce)|46.4526|-71.4397
        G0T|Le Fjord (Forestville)|49.0143|-69.6231
        G0V|Saguenay-Lac-St-Jean (Alouette)|50.1719|-70.6283
        G0W|Région de Mistassini (Chambord)|49.8340|-72.2623
        G0X|Mauricie (Parent)|47.9168|-74.6159
        G0Y|L'Erable (Nantes)|45.6242|-71.0191
        G0Z|Centre-du-Québec-Nord (Daveluyville)|46.1790|-72.1569
        G1A|Québec|46.8588|-71.1920
        G1B|Beauport|46.9263|-71.2258
        G1C|Beauport|46.8801|-71.1960
        G1E|Beauport|46.8588|-71.1920
        G1G|Jean-Talon|46.8765|-71.2839
        G1H|Charlesbourg|46.8528|-71.2573
        G1J|Québec|46.8380|-71.2232
        G1K|Québec|46.8140|-71.2194
        G1L|Québec|46.8304|-71.2455
        G1M|Québec|46.8183|-71.2706
        G1N|Québec|46.8035|-71.2639
        G1P|Québec|46.8097|-71.3102
        G1R|Québec|46.8074|-71.2181
        G1S|Québec|46.7933|-71.2453
        G1T|Québec|46.7741|-71.2609
        G1V|Sainte-Foy|46.7823|-71.2882
        G1W|Sainte-Foy|46.7589|-71.2980
        G1X|Sainte-Foy|46.7749|-71.3344
        G1Y|Cap-Rouge|46.7507|-71.3562
        G2A|Loretteville|46.8751|-71.3920
        G2B|Loretteville|46.8505|-71.3357
        G2C|Québec|46.8287|-71.3340
        G2E|L'Ancienne-Lorette|46.8083|-71.3605
        G2G|L'Ancienne-Lorette|46.7903|-71.4157
        G2J|Québec|46.8399|-71.2781
        G2K|Québec|46.8545|-71.3044
        G2L|Charlesbourg|46.8895|-71.2545
        G2M|Jean-Talon|46.9220|-71.3056
        G2N|Jean-Talon|46.9137|-71.3398
        G3A|Saint-Augustin-de-Desmaures|46.7406|-71.4513
        G3B|Lac-Beauport|46.9833|-71.2906
        G3C|Stoneham-et-Tewkesbury|47.1691|-71.4332
        G3E|Saint-Émile|46.8779|-71.3408
        G3G|Lac-Saint-Charles|46.9242|-71.3958
        G3H|Pont-Rouge|46.7547|-71.6957
        G3J|Val-Bélair|46.8603|-71.4752
        G3K|Val-Bélair|46.8315|-71.4429
        G3L|Saint-Raymond|47.2374|-71.8763
        G3M|Donnacona|46.6804|-71.7239
        G3N|Sainte-Catherine-de-la-Jacques-Cartier|46.8524|-71.6206
        G3S|Shannon|46.8803|-71.5146
        G3Z|Baie-Saint-Paul|47.4411|-70.4986
        G4A|Clermont|47.7184|-70.2276
        G4R|Sept-Îles|50.8558|-67.0511
        G4S|Sept-Îles|50.2713|-66.3751
        G4T|Les Îles-de-La-Madeleine|47.3999|-61.7996
        G4V|Sainte-Anne-des-Monts|48.9711|-66.3082
        G4W|Matane|48.8286|-67.5220
        G4X|Gaspé|48.8334|-64.4819
        G4Z|Baie-Comeau|51.0872|-68.6320
        G5A|La Malbaie|47.6575|-70.1559
        G5B|Port-Cartier|50.0334|-66.8655
        G5C|Baie-Comeau|50.3474|-69.0411
        G5H|Mont-Joli|48.5839|-68.1921
        G5J|Amqui|48.4638|-67.4313
        G5L|Rimouski|48.4160|-68.5979
        G5M|Rimouski|48.4966|-68.4580
        G5N|Rimouski|48.3668|-68.4659
        G5R|Rivière-du-Loup|47.8304|-69.5342
        G5T|Degelis|47.5473|-68.6431
        G5V|Montmagny|46.9804|-70.5549
        G5X|Beauceville|46.2179|-70.7787
        G5Y|Saint-Georges|46.1326|-70.6375
        G5Z|Saint-Georges|46.0642|-70.7118
        G6A|Saint-Georges|46.1437|-70.6817
        G6B|Lac-Mégantic|45.5834|-70.8823
        G6C|Pintendre|46.7701|-71.0906
        G6E|Sainte-Marie|46.4340|-71.0117
        G6G|Thetford Mines|46.0937|-71.3054
        G6H|Black Lake|46.0700|-71.4393
        G6J|Saint-Étienne-de-Lauzon|46.6358|-71.3098
        G6K|Saint-Rédempteur|46.6880|-71.3028
        G6L|Plessisville|46.2186|-71.7620
        G6P|Victoriaville|46.0529|-71.9477
        G6R|Victoriaville|46.0160|-71.9561
        G6S|Victoriaville|46.0264|-71.8719
        G6T|Victoriaville|46.0828|-71.9728
        G6V|Lévis|46.8033|-71.1779
        G6W|Lévis|46.7546|-71.2200
        G6X|Charny|46.7151|-71.2612
        G6Y|Lévis|46.8033|-71.1779
        G6Z|Saint-Jean-Chrysostome|46.6901|-71.1849
        G7A|Saint-Nicolas|46.6842|-71.3827
        G7B|La Baie|48.3398|-70.8893
        G7G|Chicoutimi|48.4450|-71.1025
        G7H|Chicoutimi|48.4187|-71.0417
        G7J|Chicoutimi|48.4175|-71.1031
        G7K|Chicoutimi|48.3689|-71.1175
        G7N|Laterrière|48.2007|-71.1426
        G7P|Saint-Ambroise|48.5501|-71.3158
        G7S|Jonquière|48.4294|-71.1774
        G7T|Jonquière|48.3975|-71.1527
        G7X|Jonquière|48.3199|-71.4149
        G7Y|Jonquière|48.3701|-71.2358
        G7Z|Jonquière|48.4381|-71.2642
        G8A|Jonquière|48.4233|-71.3629
        G8B|Alma|48.5548|-71.6730
        G8C|Alma|48.5278|-71.6364
        G8E|Alma|48.6377|-71.6957
        G8G|Métabetchouan–Lac-à-la-Croix|47.8076|-71.5907
        G8H|Roberval|48.5168|-72.2324
        G8J|Saint-Prime|48.5834|-72.3324
        G8K|Saint-Félicien|48.6501|-72.4491
        G8L|Dolbeau-Mistassini|48.8763|-72.2120
        G8M|Albanel|48.8832|-72.4487
        G8N|Hébertville|48.3473|-71.6786
        G8P|Chibougamau|49.9168|-74.3659
        G8T|Cap-de-la-Madeleine|46.3877|-72.5357
        G8V|Cap-de-la-Madeleine|46.4098|-72.4908
        G8W|Cap-de-la-Madeleine|46.4176|-72.6372
        G8Y|Trois-Rivières|46.3668|-72.6168
        G8Z|Trois-Rivières|46.3458|-72.5716
        G9A|Trois-Rivières|46.3695|-72.6789
        G9B|Trois-Rivières|46.3160|-72.6833
        G9C|Trois-Rivières|46.3922|-72.6725
        G9H|Becancour|46.3334|-72.4324
        G9N|Shawinigan|46.5564|-72.7198
        G9P|Shawinigan|46.5068|-72.7436
        G9R|Shawinigan|46.6098|-72.8266
        G9T|Grand-Mère|46.6315|-72.7370
        G9X|La Tuque|47.4334|-72.7824
        H0M|Akwesasne Region (Akwesasne)|45.6986|-73.5025
        H1A|Pointe-aux-Trembles|45.6753|-73.5016
        H1B|Montréal|45.6320|-73.5075
        H1C|Rivière-des-Prairies|45.6656|-73.5367
        H1E|Rivière-des-Prairies|45.6342|-73.5842
        H1G|Montréal|45.6109|-73.6211
        H1H|Montréal|45.5899|-73.6389
        H1J|Anjou|45.6097|-73.5794
        H1K|Anjou|45.6097|-73.5472
        H1L|Mercier|45.6043|-73.5178
        H1M|Mercier|45.5883|-73.5572
        H1N|Mercier|45.5779|-73.5304
        H1P|Saint-Léonard|45.5966|-73.5928
        H1R|Saint-Léonard|45.5864|-73.6082
        H1S|Saint-Léonard|45.5808|-73.5825
        H1T|Rosemont|45.5730|-73.5701
        H1V|Maisonneuve|45.5585|-73.5386
        H1W|Hochelaga|45.5442|-73.5468
        H1X|Rosemont|45.5583|-73.5701
        H1Y|Rosemont|45.5486|-73.5788
        H1Z|Saint-Michel|45.5694|-73.6221
        H2A|Saint-Michel|45.5618|-73.5990
        H2B|Ahuntsic|45.5741|-73.6507
        H2C|Ahuntsic|45.5606|-73.6584
        H2E|Villeray|45.5514|-73.6116
        H2G|Petite-Patrie|45.5438|-73.5927
        H2H|Le Plateau-Mont-Royal|45.5374|-73.5735
        H2J|Le Plateau-Mont-Royal|45.5302|-73.5831
        H2K|Centre-Sud|45.5307|-73.5547
        H2L|Centre-Sud|45.5186|-73.5545
        H2M|Ahuntsic|45.5528|-73.6411
        H2N|Ahuntsic|45.5394|-73.6513
        H2P|Villeray|45.5435|-73.6339
        H2R|Villeray|45.5401|-73.6225
        H2S|Petite-Patrie|45.5354|-73.6061
        H2T|Le Plateau-Mont-Royal|45.5247|-73.5953
        H2V|Outremont|45.5168|-73.6072
        H2W|Le Plateau-Mont-Royal|45.5176|-73.5804
        H2X|Le Plateau-Mont-Royal|45.5115|-73.5683
        H2Y|Vieux-Montréal|45.5057|-73.5550
        H2Z|Centre-ville de Montréal|45.5052|-73.5622
        H3A|Centre-ville de Montréal|45.5040|-73.5747
        H3B|Centre-ville de Montréal|45.5005|-73.5684
        H3C|Griffintown|45.4980|-73.5472
        H3E|L'Île-des-Sœurs|45.4594|-73.5501
        H3G|Centre-ville de Montréal|45.4987|-73.5793
        H3H|Centre-ville de Montréal|45.5009|-73.5877
        H3J|Petite-Bourgogne|45.4861|-73.5732
        H3K|Pointe-Saint-Charles|45.4805|-73.5554
        H3L|Ahuntsic|45.5467|-73.6718
        H3M|Cartierville|45.5383|-73.6932
        H3N|Parc-Extension|45.5302|-73.6327
        H3P|Mont-Royal|45.5217|-73.6393
        H3R|Mont-Royal|45.5101|-73.6478
        H3S|Côte-des-Neiges|45.5063|-73.6297
        H3T|Côte-des-Neiges|45.5018|-73.6191
        H3V|Côte-des-Neiges|45.4990|-73.6089
        H3W|Côte-des-Neiges|45.4897|-73.6312
        H3X|Hampstead|45.4819|-73.6421
        H3Y|Westmount|45.4876|-73.6045
        H3Z|Westmount|45.4825|-73.5933
        H4A|Notre-Dame-de-Grâce|45.4717|-73.6149
        H4B|Notre-Dame-de-Grâce|45.4604|-73.6303
        H4C|Saint-Henri|45.4737|-73.5882
        H4E|Ville Émard|45.4546|-73.5985
        H4G|Verdun|45.4643|-73.5698
        H4H|Verdun|45.4459|-73.5815
        H4J|Cartierville|45.5313|-73.7091
        H4K|Cartierville|45.5171|-73.7363
        H4L|Saint-Laurent|45.5170|-73.6831
        H4M|Saint-Laurent|45.4979|-73.6886
        H4N|Saint-Laurent|45.5263|-73.6649
        H4P|Mont-Royal|45.4964|-73.6647
        H4R|Saint-Laurent|45.5049|-73.7142
        H4S|Saint-Laurent|45.4858|-73.7433
        H4T|Saint-Laurent|45.4752|-73.6961
        H4V|Côte-Saint-Luc|45.4671|-73.6487
        H4W|Côte-Saint-Luc|45.4700|-73.6686
        H4X|Montréal|45.4529|-73.6492
        H4Y|Dorval|45.8654|-72.7614
        H4Z|Centre-ville de Montréal|45.5061|-73.5573
        H5A|Centre-ville de Montréal|45.4992|-73.5646
        H5B|Centre-ville de Montréal|45.5066|-73.5623
        H7A|Duvernay-Est|45.6739|-73.5924
        H7B|Saint-François|45.6757|-73.6388
        H7C|Saint-Vincent-de-Paul|45.6168|-73.6492
        H7E|Duvernay|45.6225|-73.6949
        H7G|Pont-Viau|45.5771|-73.6873
        H7H|Auteuil|45.6409|-73.7542
        H7J|Auteuil|45.6625|-73.7002
        H7K|Auteuil|45.6213|-73.7398
        H7L|Sainte-Rose|45.6168|-73.7825
        H7M|Vimont|45.5984|-73.7159
        H7N|Laval-des-Rapides|45.5501|-73.6992
        H7P|Fabreville|45.5780|-73.8004
        H7R|Laval-sur-le-Lac|45.5526|-73.8507
        H7S|Chomedey|45.5793|-73.7367
        H7T|Chomedey|45.5573|-73.7725
        H7V|Chomedey|45.5478|-73.7368
        H7W|Chomedey|45.5338|-73.7652
        H7X|Sainte-Dorothée|45.5334|-73.8159
        H7Y|Îles-Laval|45.5284|-73.8509
        H8N|LaSalle|45.4380|-73.6215
        H8P|LaSalle|45.4011|-73.6190
        H8R|Saint-Pierre|45.3994|-73.6506
        H8S|Lachine|45.4402|-73.6747
        H8T|Lachine|45.4419|-73.7057
        H8Y|Roxboro|45.5084|-73.8075
        H8Z|Pierrefonds|45.5069|-73.8407
        H9A|Dollard-des-Ormeaux|45.4948|-73.8317
        H9B|Dollard-des-Ormeaux|45.4897|-73.7958
        H9C|L'Île-Bizard|45.5055|-73.8789
        H9E|L'Île-Bizard|45.4865|-73.9092
        H9G|Dollard-des-Ormeaux|45.4756|-73.8367
        H9H|Sainte-Geneviève|45.4683|-73.8565
        H9J|Kirkland|45.4501|-73.8659
        H9K|Senneville|45.4577|-73.9162
        H9P|Dorval|45.4679|-73.7748
        H9R|Pointe-Claire|45.4487|-73.8167
        H9S|L'Île-Dorval|45.4414|-73.7749
        H9W|Beaconsfield|45.4334|-73.8659
        H9X|Sainte-Anne-de-Bellevue|45.4062|-73.9456
        J0A|Centre-du-Québec-Sud (Warwick)|45.8382|-71.9542
        J0B|Estrie-Est (Stanstead)|45.1001|-72.0491
        J0C|Centre-du-Québec-Ouest (Saint-Bonaventure)|45.8567|-72.6966
        J0E|Estrie-Ouest (Fulford)|45.2831|-72.5244
        J0G|Bois-Francs-Nord (Odanak)|46.0210|-72.8239
        J0H|Bois-Francs-Sud (Saint-Nazaire-D'Acton)|45.6609|-72.7700
        J0J|Montérégie-Est (Bedford)|45.1529|-73.1636
        J0K|Lanaudière-Nord (Saint-Esprit)|46.7966|-73.8705
        J0L|Montérégie-Nord (Saint-Antoine-Sur-Richelieu)|45.1956|-73.5695
        J0M|Nunavik (Kuujjuaq)|58.3269|-72.1637
        J0N|Région d'Oka (Oka)|45.5135|-74.0534
        J0P|Vaudreuil-Soulanges (Coteau-du-Lac)|45.3655|-74.3120
        J0R|Lanaudière-Sud (Prévost)|45.8660|-74.1785
        J0S|Montérégie-Ouest (Saint-Anicet)|45.1082|-74.0451
        J0T|Laurentides-Nord (Montcalm)|46.3002|-74.5855
        J0V|Laurentides-Sud (Chénéville)|45.8265|-74.9318
        J0W|Outaouais-Nord (Ferme-Neuve)|47.0921|-75.7967
        J0X|Outaouais-Sud (Thurso)|46.3070|-76.7653
        J0Y|Abitibi-Témiscamingue-Est (Radisson)|52.1046|-75.2807
        J0Z|Abitibi-Témiscamingue-Ouest (Guigues)|47.8626|-78.8240
        J1A|Coaticook|45.1334|-71.7991
        J1C|Bromptonville|45.4797|-71.9492
        J1E|Sherbrooke|45.4231|-71.8723
        J1G|Sherbrooke|45.4024|-71.8479
        J1H|Sherbrooke|45.3891|-71.8986
        J1J|Sherbrooke|45.4131|-71.9238
        J1K|Sherbrooke|45.3822|-71.9327
        J1L|Sherbrooke|45.4113|-71.9586
        J1M|Sherbrooke|45.3656|-71.8420
        J1N|Rock Forest|45.3395|-72.0128
        J1R|Saint-Élie-d'Orford|45.3966|-72.0422
        J1S|Windsor|45.5668|-71.9991
        J1T|Asbestos|45.7668|-71.9324
        J1X|Magog|45.2668|-72.1491
        J1Z|Saint-Cyrille-de-Wendover|45.9334|-72.4324
        J2A|Drummondville|45.8152|-72.4027
        J2B|Drummondville|45.9061|-72.5929
        J2C|Drummondville|45.8893|-72.5055
        J2E|Drummondville|45.9099|-72.5289
        J2G|Granby|45.4046|-72.7202
        J2H|Granby|45.3938|-72.7005
        J2J|Granby|45.4005|-72.7825
        J2K|Cowansville|45.2001|-72.7491
        J2L|Bromont|45.3168|-72.6491
        J2M|Shefford|45.3501|-72.5658
        J2N|Farnham|45.2834|-72.9824
        J2R|Saint-Hyacinthe|45.6567|-72.9237
        J2S|Saint-Hyacinthe|45.6139|-72.9912
        J2T|Saint-Hyacinthe|45.5971|-72.9366
        J2W|Saint-Luc|45.3694|-73.3137
        J2X|Saint-Jean-sur-Richelieu|45.3090|-73.2190
        J2Y|Saint-Jean-sur-Richelieu|45.3114|-73.3556
        J3A|Saint-Jean-sur-Richelieu|45.3339|-73.2744
        J3B|Saint-Jean-sur-Richelieu|45.2832|-73.2792
        J3E|Sainte-Julie|45.5834|-73.3325
        J3G|Beloeil|45.5946|-73.2283
        J3H|Beloeil|45.5527|-73.1755
        J3L|Chambly|45.4501|-73.2825
        J3M|Marieville|45.4334|-73.1659
        J3N|Saint-Basile-Le-Grand|45.5334|-73.2825
        J3P|Sorel-Tracy|46.0365|-73.0665
        J3R|Sorel-Tracy|46.0206|-73.1439
        J3T|Nicolet|46.2168|-72.6158
        J3V|Saint-Bruno|45.5320|-73.3437
        J3X|Varennes|45.6834|-73.4325
        J3Y|Saint-Hubert|45.4906|-73.3991
        J3Z|Saint-Hubert|45.4981|-73.4012
        J4B|Boucherville|45.5910|-73.4361
        J4G|Longueuil|45.5679|-73.4761
        J4H|Longueuil|45.5372|-73.5056
        J4J|Longueuil|45.5362|-73.4721
        J4K|Longueuil|45.5183|-73.5023
        J4L|Longueuil|45.5181|-73.4576
        J4M|Longueuil|45.5418|-73.4382
        J4N|Longueuil|45.5523|-73.4558
        J4P|Saint-Lambert|45.5073|-73.5082
        J4R|Saint-Lambert|45.4924|-73.5009
        J4S|Saint-Lambert|45.4810|-73.4970
        J4T|Saint-Hubert|45.4973|-73.4676
        J4V|Greenfield Park|45.4865|-73.4622
        J4W|Brossard|45.4674|-73.4832
        J4X|Brossard|45.4455|-73.4841
        J4Y|Brossard|45.4414|-73.4561
        J4Z|Brossard|45.4424|-73.4231
        J5A|Saint-Constant|45.3668|-73.5659
        J5B|Delson|45.3668|-73.5492
        J5C|Sainte-Catherine|45.4001|-73.5825
        J5J|Sainte-Sophie|45.8306|-73.9191
        J5K|Saint-Colomban|45.7334|-74.1325
        J5L|Saint-Jérôme|45.7987|-74.0727
        J5M|Saint-Lin-Laurentides|45.8501|-73.7659
        J5R|La Prairie|45.4168|-73.4992
        J5T|Lavaltrie|45.8834|-73.2825
        J5V|Louiseville|46.2559|-72.9415
        J5W|L'Assomption|45.8232|-73.4294
        J5X|L'Épiphanie|45.8501|-73.4825
        J5Y|Repentigny|45.7774|-73.4252
        J5Z|Repentigny|45.7643|-73.5036
        J6A|Repentigny|45.7395|-73.4588
        J6E|Joliette|46.0168|-73.4492
        J6J|Châteauguay|45.3691|-73.7216
        J6K|Châteauguay|45.3526|-73.7305
        J6N|Beauharnois|45.3168|-73.8659
        J6R|Mercier|45.3168|-73.7492
        J6S|Salaberry-de-Valleyfield|45.2702|-74.0482
        J6T|Salaberry-de-Valleyfield|45.2409|-74.1098
        J6V|Terrebonne|45.7140|-73.5357
        J6W|Terrebonne|45.7064|-73.6178
        J6X|Terrebonne|45.7275|-73.7062
        J6Y|Terrebonne|45.7000|-73.7520
        J6Z|Sainte-Thérèse-de-Blainville|45.6694|-73.7752
        J7A|Sainte-Thérèse-de-Blainville|45.6383|-73.7975
        J7B|Sainte-Thérèse-de-Blainville|45.6602|-73.8157
        J7C|Sainte-Thérèse-de-Blainville|45.6890|-73.8671
        J7E|Sainte-Thérèse-de-Blainville|45.6442|-73.8448
        J7G|Sainte-Thérèse-de-Blainville|45.6095|-73.8378
        J7H|Sainte-Thérèse-de-Blainville|45.6209|-73.8728
        J7J|Mirabel|45.7045|-73.9472
        J7K|Mascouche|45.7700|-73.6049
        J7L|Mascouche|45.7424|-73.6509
        J7M|La Plaine|45.7888|-73.7442
        J7N|Mirabel|45.6345|-74.1005
        J7P|Saint-Eustache|45.5779|-73.8809
        J7R|Saint-Eustache|45.5740|-73.9400
        J7T|Vaudreuil-Dorion|45.3702|-74.1249
        J7V|Vaudreuil-Dorion|45.4001|-74.0325
        J7W|Pincourt|45.3665|-73.9736
        J7X|Salaberry-de-Valleyfield|45.2691|-74.2339
        J7Y|Saint-Jérôme|45.8058|-74.0165
        J7Z|Saint-Jérôme|45.7788|-73.9829
        J8A|Saint-Hippolyte|45.9334|-74.0159
        J8B|Sainte-Adèle|45.9501|-74.1325
        J8C|Sainte-Agathe-des-Monts|46.0501|-74.2825
        J8E|Mont-Tremblant|46.1949|-74.6264
        J8G|Chatham|45.6834|-74.4159
        J8H|Lachute|45.6501|-74.3325
        J8L|Buckingham|45.5856|-75.4208
        J8M|Masson-Angers|45.5435|-75.4274
        J8N|Val-des-Monts|45.6501|-75.6660
        J8P|Gatineau|45.4869|-75.6157
        J8R|Gatineau|45.5287|-75.6088
        J8T|Gatineau|45.4776|-75.7059
        J8V|Gatineau|45.5711|-75.7615
        J8X|Hull|45.4400|-75.7119
        J8Y|Hull|45.4480|-75.7434
        J8Z|Hull|45.4716|-75.7616
        J9A|Hull|45.4279|-75.7711
        J9B|Chelsea|45.5001|-75.7827
        J9E|Maniwaki|46.3834|-75.9660
        J9H|Aylmer|45.3932|-75.8288
        J9J|Aylmer|45.4394|-75.8465
        J9L|Mont-Laurier|46.5501|-75.4993
        J9P|Val-d'Or|48.1002|-77.7828
        J9T|Amos|48.5669|-78.1162
        J9V|Ville-Marie|47.3334|-79.4330
        J9X|Rouyn-Noranda|48.2855|-78.8234
        J9Y|Rouyn-Noranda|48.1607|-79.0714
        J9Z|La Sarre|48.8002|-79.1996
        """#
}
