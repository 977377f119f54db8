package theme

import "github.com/charmbracelet/lipgloss"

// Dark returns the palette for a dark background.
func Dark() Palette {
	return colours{
		text: colour("#d7dae0", "253", ""),
		soft: colour("#9ea7b2", "248", ""),
		dim:  colour("#818a95", "245", ""),
		axis: colour("#646d78", "242", "8"),
		rule: colour("#3d444d", "238", "8"),

		positive:      colour("#58a6ff", "75", ""),
		negative:      colour("#f0883e", "208", "9"),
		positiveSoft:  colour("#4d8edb", "68", ""),
		negativeSoft:  colour("#cb7836", "172", ""),
		positiveQuiet: colour("#3a6ea8", "67", "12"),
		negativeQuiet: colour("#9a5f31", "130", "9"),

		forward:       colour("#39c5cf", "44", "14"),
		backward:      colour("#bc8cff", "141", "13"),
		update:        colour("#e3b341", "179", "11"),
		forwardQuiet:  colour("#2b7f86", "30", "6"),
		backwardQuiet: colour("#7a5bb0", "97", "5"),
		updateQuiet:   colour("#8f7023", "94", "3"),

		contour: colour("#32919a", "37", "6"),
		alarm:   colour("#ff7b72", "210", "9"),
		ink:     colour("#0d1117", "233", "0"),
		ground:  colour("#0d1117", "233", "0"),
	}.palette("dark", true)
}

// Light returns the palette for a light background.
func Light() Palette {
	return colours{
		text: colour("#1f2328", "235", ""),
		soft: colour("#4a525b", "239", ""),
		dim:  colour("#5f6770", "241", ""),
		axis: colour("#858d96", "245", "8"),
		rule: colour("#c4cbd3", "251", "8"),

		positive:      colour("#0550ae", "19", "4"),
		negative:      colour("#8f3600", "88", "1"),
		positiveSoft:  colour("#1a66c9", "26", ""),
		negativeSoft:  colour("#a8480a", "130", ""),
		positiveQuiet: colour("#4a8edd", "68", "12"),
		negativeQuiet: colour("#cb7633", "166", "9"),

		forward:       colour("#0b5c65", "23", ""),
		backward:      colour("#6433b8", "55", "5"),
		update:        colour("#704b00", "58", ""),
		forwardQuiet:  colour("#3d8f98", "66", "8"),
		backwardQuiet: colour("#9372d6", "98", "13"),
		updateQuiet:   colour("#a98431", "136", "8"),

		contour: colour("#2b7882", "30", "8"),
		alarm:   colour("#a40e26", "124", "1"),
		ink:     colour("#ffffff", "231", "0"),
		ground:  colour("#ffffff", "231", "15"),
	}.palette("light", false)
}

// ColourBlindDark returns the palette Dark with differences beyond those of hue, for
// readers who lack one of the three kinds of cones.
func ColourBlindDark() Palette {
	return colours{
		text: colour("#d7dae0", "253", ""),
		soft: colour("#9ea7b2", "248", ""),
		dim:  colour("#818a95", "245", ""),
		axis: colour("#646d78", "242", "8"),
		rule: colour("#3d444d", "238", "8"),

		positive:      colour("#6fa0ff", "75", ""),
		negative:      colour("#e88a1c", "208", "9"),
		positiveSoft:  colour("#5c88db", "68", ""),
		negativeSoft:  colour("#c27416", "172", ""),
		positiveQuiet: colour("#3a6ea8", "67", "12"),
		negativeQuiet: colour("#9a5f31", "130", "9"),

		forward:       colour("#74cdbb", "80", "14"),
		backward:      colour("#bd94cf", "176", "13"),
		update:        colour("#ecdc44", "221", "11"),
		forwardQuiet:  colour("#4a8577", "66", "6"),
		backwardQuiet: colour("#7c5a8c", "96", "5"),
		updateQuiet:   colour("#8f8428", "100", "3"),

		contour: colour("#4a9c8b", "73", "6"),
		alarm:   colour("#ff8072", "210", "9"),
		ink:     colour("#0d1117", "233", "0"),
		ground:  colour("#0d1117", "233", "0"),

		underlineAlarm: true,
	}.palette(colourBlind, true)
}

// ColourBlindLight returns the palette that is to Light as ColourBlindDark is to Dark.
func ColourBlindLight() Palette {
	return colours{
		text: colour("#1f2328", "235", ""),
		soft: colour("#4a525b", "239", ""),
		dim:  colour("#5f6770", "241", ""),
		axis: colour("#858d96", "245", "8"),
		rule: colour("#c4cbd3", "251", "8"),

		positive:      colour("#1439e0", "20", "4"),
		negative:      colour("#8a4000", "88", "1"),
		positiveSoft:  colour("#2c5be6", "26", ""),
		negativeSoft:  colour("#9c5406", "130", ""),
		positiveQuiet: colour("#4a8edd", "68", "12"),
		negativeQuiet: colour("#cb7633", "166", "9"),

		forward:       colour("#055a62", "23", ""),
		backward:      colour("#761787", "90", "5"),
		update:        colour("#4f4600", "58", ""),
		forwardQuiet:  colour("#3a8a91", "30", "8"),
		backwardQuiet: colour("#a85fb5", "133", "13"),
		updateQuiet:   colour("#8a8022", "100", "8"),

		contour: colour("#1f747c", "30", "8"),
		alarm:   colour("#85324a", "89", "1"),
		ink:     colour("#ffffff", "231", "0"),
		ground:  colour("#ffffff", "231", "15"),

		underlineAlarm: true,
	}.palette(colourBlind, false)
}

// HighContrastDark returns a palette in which anything that is read has a contrast of
// at least seven to one with a dark background. It is for bad projectors and tired
// eyes.
func HighContrastDark() Palette {
	return colours{
		text: colour("#ffffff", "231", ""),
		soft: colour("#ccd2d9", "252", ""),
		dim:  colour("#aab1ba", "249", ""),
		axis: colour("#9aa3ad", "247", "7"),
		rule: colour("#9aa3ad", "247", "7"),

		positive:      colour("#9ccaff", "117", ""),
		negative:      colour("#ffb876", "215", "9"),
		positiveSoft:  colour("#6aa9f2", "75", ""),
		negativeSoft:  colour("#ee9748", "208", ""),
		positiveQuiet: colour("#5a8fce", "68", "12"),
		negativeQuiet: colour("#bd7f45", "137", "9"),

		forward:       colour("#4deaf2", "87", "14"),
		backward:      colour("#d3b0ff", "183", "13"),
		update:        colour("#ffe14d", "221", "11"),
		forwardQuiet:  colour("#3aa9b0", "37", "6"),
		backwardQuiet: colour("#a383cf", "140", "5"),
		updateQuiet:   colour("#b59d33", "143", "3"),

		contour: colour("#4cb8c0", "73", "6"),
		alarm:   colour("#ff8f8f", "210", "9"),
		ink:     colour("#000000", "16", "0"),
		ground:  colour("#000000", "16", "0"),

		underlineAlarm: true,
	}.palette(highContrast, true)
}

// HighContrastLight returns the palette that is to Light as HighContrastDark is to
// Dark.
func HighContrastLight() Palette {
	return colours{
		text: colour("#000000", "16", ""),
		soft: colour("#2f353b", "236", ""),
		dim:  colour("#454c54", "239", ""),
		axis: colour("#5c646d", "241", ""),
		rule: colour("#5c646d", "241", "8"),

		positive:      colour("#003a99", "18", "4"),
		negative:      colour("#7a2800", "88", "1"),
		positiveSoft:  colour("#0f52b0", "19", ""),
		negativeSoft:  colour("#8f3d0a", "88", ""),
		positiveQuiet: colour("#3f70ad", "61", "12"),
		negativeQuiet: colour("#a05a28", "130", "1"),

		forward:       colour("#005059", "23", ""),
		backward:      colour("#5a22b8", "55", "5"),
		update:        colour("#5e4200", "58", ""),
		forwardQuiet:  colour("#22767f", "23", "8"),
		backwardQuiet: colour("#7c55c4", "97", "5"),
		updateQuiet:   colour("#826a1c", "94", "8"),

		contour: colour("#1d6770", "23", "8"),
		alarm:   colour("#b00020", "124", "1"),
		ink:     colour("#ffffff", "231", "0"),
		ground:  colour("#ffffff", "231", "15"),

		underlineAlarm: true,
	}.palette(highContrast, false)
}

// Plain returns the palette without colours, for any background.
func Plain() Palette {
	block := Look{Bold: true, Reverse: true}
	accent := Look{Bold: true}
	quiet := Look{Faint: true}
	return Palette{Name: "plain", Dark: true, Looks: [roleCount]Look{
		Strong:        {Bold: true},
		Dim:           quiet,
		Axis:          quiet,
		Rule:          quiet,
		Selected:      {Bold: true},
		Alarm:         {Bold: true, Underline: true},
		PositiveQuiet: quiet,
		NegativeQuiet: quiet,
		Forward:       accent,
		Backward:      accent,
		Update:        accent,
		ForwardQuiet:  quiet,
		BackwardQuiet: quiet,
		UpdateQuiet:   quiet,
		ForwardBlock:  block,
		BackwardBlock: block,
		UpdateBlock:   block,
		AlarmBlock:    block,
		TestLoss:      quiet,
	}}
}

// colours holds the colours that a palette is made of.
type colours struct {
	text, soft, dim, axis, rule              lipgloss.CompleteColor
	positive, negative                       lipgloss.CompleteColor
	positiveSoft, negativeSoft               lipgloss.CompleteColor
	positiveQuiet, negativeQuiet             lipgloss.CompleteColor
	forward, backward, update                lipgloss.CompleteColor
	forwardQuiet, backwardQuiet, updateQuiet lipgloss.CompleteColor
	contour, alarm                           lipgloss.CompleteColor
	// ink is the colour of letters on an accent.
	ink lipgloss.CompleteColor
	// ground is the background that the palette is made for.
	ground lipgloss.CompleteColor
	// underlineAlarm is for palettes whose readers may not be able to tell the colour
	// of alarm from that of a negative weight.
	underlineAlarm bool
}

// colour returns a colour for terminals with true colour, with 256 colours and with 16.
// The 256 are the same everywhere, but each terminal chooses its own sixteen. So the
// bright ones are used on a dark background and the dark ones on a light one. Text uses
// none of the sixteen, because the terminal's own foreground can always be read on its
// background. Nor do numbers in blue on a dark background, and anything that would be
// cyan or yellow on a light one, because xterm's blue is too dark to read there and the
// other two too pale.
func colour(trueColour, of256, of16 string) lipgloss.CompleteColor {
	return lipgloss.CompleteColor{TrueColor: trueColour, ANSI256: of256, ANSI: of16}
}

// palette returns a palette that gives each role its look.
func (c colours) palette(name string, dark bool) Palette {
	return Palette{Name: name, Dark: dark, Ground: c.ground, Looks: [roleCount]Look{
		Text:          {Fg: c.text},
		Strong:        {Fg: c.text, Bold: true},
		Soft:          {Fg: c.soft},
		Dim:           {Fg: c.dim, FaintIfFew: true},
		Axis:          {Fg: c.axis},
		Rule:          {Fg: c.rule},
		Selected:      {Fg: c.text, Bold: true},
		Alarm:         c.alarmLook(),
		Positive:      {Fg: c.positive},
		Negative:      {Fg: c.negative},
		PositiveSoft:  {Fg: c.positiveSoft},
		NegativeSoft:  {Fg: c.negativeSoft},
		PositiveQuiet: {Fg: c.positiveQuiet},
		NegativeQuiet: {Fg: c.negativeQuiet},
		Forward:       {Fg: c.forward},
		Backward:      {Fg: c.backward},
		Update:        {Fg: c.update},
		ForwardQuiet:  {Fg: c.forwardQuiet},
		BackwardQuiet: {Fg: c.backwardQuiet},
		UpdateQuiet:   {Fg: c.updateQuiet},
		ForwardBlock:  c.block(c.forward, "14"),
		BackwardBlock: c.block(c.backward, "13"),
		UpdateBlock:   c.block(c.update, "11"),
		AlarmBlock:    c.block(c.alarm, "9"),
		Loss:          {Fg: c.forward},
		TestLoss:      {Fg: c.testLoss()},
		Contour:       {Fg: c.contour},
	}}
}

// block returns the look of ink on an accent. With sixteen colours the ground is a
// bright one, on which black can be read on every terminal.
func (c colours) block(accent lipgloss.CompleteColor, of16 string) Look {
	accent.ANSI = of16
	return Look{Fg: c.ink, Bg: accent}
}

// testLoss returns the colour of the test curve, which is fainter than that of the
// other curve. With sixteen colours it is grey, so that it differs from the other curve
// in the terminal's own colour.
func (c colours) testLoss() lipgloss.CompleteColor {
	fg := c.dim
	fg.ANSI = "8"
	return fg
}

// alarmLook returns the look of alarm. The sixteen colours have no orange, and negative
// weights use their red, so alarm is white on red there.
func (c colours) alarmLook() Look {
	fg := c.alarm
	fg.ANSI = "15"
	return Look{Fg: fg, Bg: colour("", "", "1"), Underline: c.underlineAlarm}
}
