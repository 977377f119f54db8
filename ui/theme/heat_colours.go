package theme

import "github.com/charmbracelet/lipgloss"

// The ramps of dark palettes are mixed in OKLab. They go up to about two thirds of the hue,
// so that points on them stand out, and begin with so much of it that the edge between the
// two signs, and between two classes, can be seen.
func darkHeat() heatColours {
	return heatColours{
		Diverging: {
			colour("#a4663f", "130", "9"),
			colour("#99613e", "130", "9"),
			colour("#8e5b3e", "95", "9"),
			colour("#83563d", "95", "9"),
			colour("#78513c", "240", "1"),
			colour("#6e4c3a", "240", "1"),
			colour("#644739", "239", "1"),
			colour("#594238", "238", "1"),
			colour("#324965", "238", "4"),
			colour("#354f6f", "24", "4"),
			colour("#37567a", "24", "4"),
			colour("#3a5c85", "24", "4"),
			colour("#3d6390", "60", "12"),
			colour("#406a9b", "60", "12"),
			colour("#4370a6", "61", "12"),
			colour("#4677b1", "31", "12"),
		},
		Depth: {
			colour("#10161d", "233", "0"),
			colour("#151e25", "234", "0"),
			colour("#1a252d", "235", "0"),
			colour("#1f2d36", "236", "0"),
			colour("#24363e", "237", "8"),
			colour("#293e47", "238", "8"),
			colour("#2e4750", "239", "8"),
			colour("#345059", "240", "8"),
			colour("#395963", "241", "6"),
			colour("#3f626c", "242", "6"),
			colour("#446b76", "66", "6"),
			colour("#4a7580", "66", "6"),
		},
		FewClasses: {
			colour("#193d6a", "237", "4"),
			colour("#275792", "24", "4"),
			colour("#3a73b9", "61", "4"),
			colour("#612c0b", "52", "1"),
			colour("#864015", "94", "1"),
			colour("#ab5727", "130", "1"),
			colour("#0f4923", "22", "2"),
			colour("#1b6734", "22", "2"),
			colour("#2e8548", "29", "2"),
			colour("#5c2848", "53", "5"),
			colour("#803a65", "89", "5"),
			colour("#a35082", "132", "5"),
			colour("#5b5003", "58", "3"),
			colour("#796b00", "94", "3"),
			colour("#988710", "100", "3"),
		},
		ManyClasses: darkManyClasses(),
	}
}

// lightHeat returns the ramps of light palettes.
func lightHeat() heatColours {
	return heatColours{
		Diverging: {
			colour("#d7926c", "173", "1"),
			colour("#da9b78", "180", "1"),
			colour("#dea384", "180", "1"),
			colour("#e1ac90", "180", "1"),
			colour("#e4b59b", "180", "9"),
			colour("#e7bda7", "181", "9"),
			colour("#eac6b3", "252", "9"),
			colour("#eccfbf", "188", "9"),
			colour("#c1d8f7", "153", "12"),
			colour("#b6d1f6", "153", "12"),
			colour("#abcaf6", "153", "12"),
			colour("#a0c4f4", "117", "12"),
			colour("#95bdf3", "111", "4"),
			colour("#8ab6f2", "111", "4"),
			colour("#7faff1", "111", "4"),
			colour("#74a8ef", "75", "4"),
		},
		Depth: {
			colour("#ffffff", "231", "15"),
			colour("#f0f4f6", "255", "15"),
			colour("#e1eaec", "254", "15"),
			colour("#d1e0e3", "253", "15"),
			colour("#c3d5da", "252", "7"),
			colour("#b4cbd1", "251", "7"),
			colour("#a5c1c8", "250", "7"),
			colour("#96b7bf", "249", "7"),
			colour("#87adb6", "248", "6"),
			colour("#79a3ad", "247", "6"),
			colour("#6a99a4", "109", "6"),
			colour("#5b8f9b", "66", "6"),
		},
		FewClasses: {
			colour("#a5ceff", "153", "4"),
			colour("#7eb1f3", "111", "4"),
			colour("#5894e0", "68", "4"),
			colour("#fbba99", "216", "1"),
			colour("#e7986f", "209", "1"),
			colour("#d17746", "173", "1"),
			colour("#a1dbac", "151", "2"),
			colour("#79c289", "108", "2"),
			colour("#4fa866", "71", "2"),
			colour("#f5b4d8", "218", "5"),
			colour("#e091be", "175", "5"),
			colour("#c96fa4", "169", "5"),
			colour("#efe39f", "222", "3"),
			colour("#d5c66f", "186", "3"),
			colour("#bba93a", "143", "3"),
		},
		ManyClasses: lightManyClasses(),
	}
}

func darkManyClasses() []lipgloss.CompleteColor {
	return []lipgloss.CompleteColor{
		colour("#3d628e", "25", "4"),
		colour("#82563d", "130", "1"),
		colour("#3e774b", "28", "2"),
		colour("#864f6f", "132", "5"),
		colour("#7b6840", "100", "3"),
		colour("#357078", "30", "6"),
		colour("#69578e", "97", "13"),
		colour("#89504f", "124", "9"),
		colour("#5e778e", "67", "12"),
		colour("#6e757d", "243", "7"),
	}
}

func lightManyClasses() []lipgloss.CompleteColor {
	return []lipgloss.CompleteColor{
		colour("#88b1ed", "111", "4"),
		colour("#dda389", "216", "1"),
		colour("#8eba95", "114", "2"),
		colour("#e09bbf", "218", "5"),
		colour("#c4aa88", "185", "3"),
		colour("#8cb4bb", "116", "6"),
		colour("#b7a6ef", "183", "13"),
		colour("#eb9792", "210", "9"),
		colour("#798fb0", "146", "12"),
		colour("#a2a7ae", "250", "7"),
	}
}

// darkClassesApart returns five classes that differ in lightness too, for readers who
// lack one of the three kinds of cones.
func darkClassesApart() []lipgloss.CompleteColor {
	return []lipgloss.CompleteColor{
		colour("#1b2d5b", "236", "4"),
		colour("#2d4681", "24", "4"),
		colour("#405faa", "25", "4"),
		colour("#663214", "88", "1"),
		colour("#8b4721", "94", "1"),
		colour("#b15d2d", "130", "1"),
		colour("#00645b", "23", "6"),
		colour("#008278", "30", "6"),
		colour("#00a295", "37", "6"),
		colour("#3e1a44", "236", "5"),
		colour("#5d2d64", "53", "5"),
		colour("#7d4287", "96", "5"),
		colour("#746a2a", "94", "3"),
		colour("#938632", "100", "3"),
		colour("#b4a339", "143", "3"),
	}
}

func lightClassesApart() []lipgloss.CompleteColor {
	return []lipgloss.CompleteColor{
		colour("#9db7ef", "146", "4"),
		colour("#7a98db", "104", "4"),
		colour("#587ac7", "68", "4"),
		colour("#f6b797", "216", "1"),
		colour("#df956e", "173", "1"),
		colour("#c87243", "166", "1"),
		colour("#94eadf", "152", "6"),
		colour("#5ecfc2", "80", "6"),
		colour("#00b4a5", "37", "6"),
		colour("#c196c8", "175", "5"),
		colour("#a875b0", "139", "5"),
		colour("#905399", "97", "5"),
		colour("#f5eaa8", "222", "3"),
		colour("#d9cb78", "186", "3"),
		colour("#bdac44", "143", "3"),
	}
}

// The tints of the classes, in the order of the ramps of classes. They are pale on dark
// grounds, deep on light ones, and nearer to white and black for high contrast.
func darkClassInks() []lipgloss.CompleteColor {
	return []lipgloss.CompleteColor{
		colour("#b4d9ff", "153", "15"),
		colour("#ffcf9f", "223", "15"),
		colour("#b0efbd", "157", "15"),
		colour("#ffb8df", "218", "15"),
		colour("#f5e08f", "222", "15"),
		colour("#9fe9f2", "159", "15"),
		colour("#d6c4ff", "183", "15"),
		colour("#ffb9b3", "217", "15"),
		colour("#c5dcf0", "152", "15"),
		colour("#e2e6ea", "254", "15"),
	}
}

func lightClassInks() []lipgloss.CompleteColor {
	return []lipgloss.CompleteColor{
		colour("#0a3069", "17", "0"),
		colour("#6a2c00", "52", "0"),
		colour("#0b4a1d", "22", "0"),
		colour("#6e0f45", "53", "0"),
		colour("#4d3a00", "58", "0"),
		colour("#00434b", "23", "0"),
		colour("#3f1d8a", "54", "0"),
		colour("#7a1016", "88", "0"),
		colour("#1c3a5c", "18", "0"),
		colour("#2f353c", "236", "0"),
	}
}

func darkContrastInks() []lipgloss.CompleteColor {
	return []lipgloss.CompleteColor{
		colour("#e9f4ff", "195", "15"),
		colour("#ffeedd", "230", "15"),
		colour("#e6fdea", "194", "15"),
		colour("#ffe9f6", "225", "15"),
		colour("#fdf6d8", "229", "15"),
		colour("#e0fbfe", "195", "15"),
		colour("#f0e9ff", "189", "15"),
		colour("#ffebe9", "224", "15"),
		colour("#edf5fb", "255", "15"),
		colour("#ffffff", "231", "15"),
	}
}

func lightContrastInks() []lipgloss.CompleteColor {
	return []lipgloss.CompleteColor{
		colour("#001233", "16", "0"),
		colour("#2b1200", "16", "0"),
		colour("#00210a", "16", "0"),
		colour("#33001d", "16", "0"),
		colour("#221900", "16", "0"),
		colour("#001e22", "16", "0"),
		colour("#1b0744", "16", "0"),
		colour("#380306", "16", "0"),
		colour("#0a1a2c", "16", "0"),
		colour("#000000", "16", "0"),
	}
}
