package theme

import "github.com/charmbracelet/lipgloss"

// The ramps of dark palettes are mixed in OKLab. They go from nearly the background to
// a little more than half of the hue, so that points on them stand out.
func darkHeat() heatColours {
	return heatColours{
		Diverging: {
			colour("#935e3e", "130", "9"),
			colour("#84573d", "130", "9"),
			colour("#76503b", "130", "9"),
			colour("#67493a", "94", "9"),
			colour("#594238", "94", "1"),
			colour("#4c3b35", "94", "1"),
			colour("#3e3533", "58", "1"),
			colour("#312e30", "58", "1"),
			colour("#252f3c", "17", "4"),
			colour("#2a384a", "17", "4"),
			colour("#2e4057", "24", "4"),
			colour("#324965", "24", "4"),
			colour("#365173", "24", "12"),
			colour("#3a5a82", "25", "12"),
			colour("#3d6390", "25", "12"),
			colour("#416da0", "25", "12"),
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
			colour("#2b3a4d", "17", "4"),
			colour("#365375", "24", "4"),
			colour("#416da0", "25", "4"),
			colour("#423733", "95", "1"),
			colour("#694a3a", "94", "1"),
			colour("#935e3e", "130", "1"),
			colour("#2b4138", "22", "2"),
			colour("#376244", "28", "2"),
			colour("#428550", "71", "2"),
			colour("#433443", "53", "5"),
			colour("#6c455e", "89", "5"),
			colour("#97557a", "132", "5"),
			colour("#3f3c35", "58", "3"),
			colour("#63583d", "100", "3"),
			colour("#8b7442", "136", "3"),
		},
		ManyClasses: darkManyClasses(),
	}
}

// lightHeat returns the ramps of light palettes.
func lightHeat() heatColours {
	return heatColours{
		Diverging: {
			colour("#d68f6f", "173", "1"),
			colour("#da9a7f", "173", "1"),
			colour("#dea68e", "216", "1"),
			colour("#e2b29e", "216", "1"),
			colour("#e6bead", "223", "9"),
			colour("#e9cabd", "223", "9"),
			colour("#ecd5cd", "230", "9"),
			colour("#efe1dc", "230", "9"),
			colour("#d9e5f5", "195", "12"),
			colour("#cadbf4", "195", "12"),
			colour("#bad2f3", "153", "12"),
			colour("#abc8f1", "153", "12"),
			colour("#9cbeef", "117", "4"),
			colour("#8db5ed", "117", "4"),
			colour("#7eabeb", "75", "4"),
			colour("#6ea1e9", "75", "4"),
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
			colour("#c8daf4", "195", "4"),
			colour("#9dbfef", "153", "4"),
			colour("#73a4ea", "75", "4"),
			colour("#ecd4cb", "230", "1"),
			colour("#e3b39f", "216", "1"),
			colour("#d79274", "173", "1"),
			colour("#caddcf", "194", "2"),
			colour("#a2c6a8", "157", "2"),
			colour("#7aae83", "114", "2"),
			colour("#edd1e0", "225", "5"),
			colour("#e5adca", "218", "5"),
			colour("#da89b4", "175", "5"),
			colour("#e0d7ca", "229", "3"),
			colour("#cdb99e", "185", "3"),
			colour("#bb9c73", "178", "3"),
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
		colour("#293956", "17", "4"),
		colour("#324b7e", "24", "4"),
		colour("#3a5ea9", "25", "4"),
		colour("#44362f", "52", "1"),
		colour("#65452f", "94", "1"),
		colour("#89532c", "130", "1"),
		colour("#37494c", "23", "6"),
		colour("#4c6d6a", "30", "6"),
		colour("#63938b", "73", "6"),
		colour("#3b2d48", "53", "5"),
		colour("#543462", "54", "5"),
		colour("#6e397e", "91", "5"),
		colour("#474939", "58", "3"),
		colour("#6e6c42", "100", "3"),
		colour("#979147", "142", "3"),
	}
}

func lightClassesApart() []lipgloss.CompleteColor {
	return []lipgloss.CompleteColor{
		colour("#ccdcfe", "195", "4"),
		colour("#9fbbfa", "153", "4"),
		colour("#739af5", "69", "4"),
		colour("#f4ddd1", "230", "1"),
		colour("#e8bfa9", "216", "1"),
		colour("#dba280", "173", "1"),
		colour("#d7ece7", "194", "6"),
		colour("#b3dbd1", "159", "6"),
		colour("#8ecabc", "116", "6"),
		colour("#e4d1e8", "225", "5"),
		colour("#cca9d2", "183", "5"),
		colour("#b382bd", "140", "5"),
		colour("#f0eed7", "229", "3"),
		colour("#e3deb3", "186", "3"),
		colour("#d6cf8d", "185", "3"),
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
