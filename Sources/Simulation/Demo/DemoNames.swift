/// What the demonstration's people, clinics and streets are called. The people
/// bear common names of Québec's communities; none is a person.
enum DemoNames {
    static let given = words(
        """
        Émilie Marc-André Fatima Youssef Mai Thomas Geneviève Olivier Naomi Karim Julie Samuel Amélie Mohamed Catherine
        Étienne Lina Gabriel Marie-Ève Rachid Sophie Alexandre Ngoc Isabelle David Yasmine Félix Chloé Ibrahim Anaïs
        Jean-Philippe Priya Mathieu Leïla Simon Claudine Kevin Audrey Wei Stéphanie Antoine Nadia Philippe Miguel Léa
        Patrick Aminata Vincent Joanna Hugo Shannon Louis-Charles Mireille Daniel Kateri Rosalie Arjun Maude Sarah
        Xavier Josée Dimitri Valérie Nicolas Esther Frédéric Ana Guillaume Noor
        """)
    static let family = words(
        """
        Tremblay Gagnon Roy Côté Bouchard Gauthier Morin Lavoie Fortin Gagné Ouellet Pelletier Bélanger Lévesque
        Bergeron Leblanc Paquette Girard Simard Boucher Caron Beaulieu Cloutier Dubé Poirier Fournier Lapointe Nguyen
        Tran Pham Haddad Khoury Benali Bensalem Diallo Traoré Jean-Baptiste Pierre-Louis Charles Étienne Singh Patel
        Sharma Chen Wang Li Rossi Cohen Papadopoulos O’Brien McKenzie Campbell Stewart Awashish Vollant Papatie
        Petiquay Cheezo Annanack Kowalski Hernández Morales Okafor Mensah Rahimi Popescu Savard Harvey Desrosiers
        Thériault Arsenault Bourgeois Vigneault
        """)
    /// Trees, flowers and birds of the country: `Clinique de la Sittelle`.
    static let emblems = lines(
        """
        de la Sittelle
        du Grand-Héron
        des Épinettes
        de l’Amélanchier
        du Harfang
        des Érables rouges
        du Martin-pêcheur
        des Trilles
        de la Gélinotte
        du Huard
        des Bouleaux blancs
        de l’Aubépine
        du Sureau
        des Mésanges
        de la Sarcelle
        du Thuya
        des Quenouilles
        de l’Iris versicolore
        du Jaseur
        des Mélèzes
        de la Savoyane
        du Cornouiller
        des Hirondelles
        de l’Épervière
        du Tamia
        des Fougères
        de la Tourterelle
        du Chêne bicolore
        des Outardes
        de l’Ancolie
        du Pic-bois
        des Lupins
        de la Paruline
        du Pin gris
        des Asters
        de l’Oseille
        du Colibri
        des Framboisiers
        de la Linnée
        du Saule
        de la Renoncule
        des Roitelets
        du Cerisier
        """)
    static let kinds = lines(
        """
        Clinique médicale
        Clinique familiale
        Centre médical
        Clinique
        Polyclinique
        Clinique sans rendez-vous
        """)
    static let streets = lines(
        """
        rue Principale
        rue de l’Église
        boulevard des Sources
        avenue des Pins
        rue du Moulin
        chemin du Lac
        rue Notre-Dame
        rue Saint-Joseph
        boulevard de la Gare
        avenue du Parc
        rue des Érables
        rue du Quai
        """)

    private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
