package theme

import "github.com/charmbracelet/lipgloss"

// Dark returns the palette for a dark background.
func Dark() Palette {
	return colours{
		text: colour("#d7dae0", "253", ""),
		dim:  colour("#818a95", "245", ""),
		line: colour("#646d78", "242", "8"),
		rule: colour("#3d444d", "238", "8"),

		positive:      colour("#58a6ff", "75", "12"),
		negative:      colour("#f0883e", "208", "9"),
		positiveQuiet: colour("#3a6ea8", "67", "4"),
		negativeQuiet: colour("#9a5f31", "94", "1"),

		forward:  colour("#39c5cf", "44", "14"),
		backward: colour("#bc8cff", "141", "13"),
		update:   colour("#e3b341", "179", "11"),
		alarm:    colour("#ff7b72", "203", "9"),
		ink:      colour("#0d1117", "233", "0"),
	}.palette("dark", true)
}

// Light returns the palette for a light background.
func Light() Palette {
	return colours{
		text: colour("#1f2328", "235", ""),
		dim:  colour("#5f6770", "241", ""),
		line: colour("#858d96", "245", "8"),
		rule: colour("#c4cbd3", "251", "8"),

		positive:      colour("#0550ae", "25", "4"),
		negative:      colour("#8f3600", "130", "1"),
		positiveQuiet: colour("#4a8edd", "68", "12"),
		negativeQuiet: colour("#cb7633", "137", "9"),

		forward:  colour("#0b5c65", "23", ""),
		backward: colour("#6433b8", "55", "5"),
		update:   colour("#704b00", "58", ""),
		alarm:    colour("#cf222e", "161", "1"),
		ink:      colour("#ffffff", "231", "0"),
	}.palette("light", false)
}

// ColourBlindDark returns the palette Dark with differences beyond those of hue, for
// readers who lack one of the three kinds of cones.
func ColourBlindDark() Palette {
	return colours{
		text: colour("#d7dae0", "253", ""),
		dim:  colour("#818a95", "245", ""),
		line: colour("#646d78", "242", "8"),
		rule: colour("#3d444d", "238", "8"),

		positive:      colour("#4a82ff", "69", "12"),
		negative:      colour("#cf6f0a", "166", "9"),
		positiveQuiet: colour("#3a6ea8", "67", "4"),
		negativeQuiet: colour("#9a5f31", "94", "1"),

		forward:  colour("#74cdbb", "79", "14"),
		backward: colour("#a87cba", "133", "13"),
		update:   colour("#ecdc44", "221", "11"),
		alarm:    colour("#ff8072", "210", "9"),
		ink:      colour("#0d1117", "233", "0"),

		underlineAlarm: true,
	}.palette(colourBlind, true)
}

// ColourBlindLight returns the palette that is to Light as ColourBlindDark is to Dark.
func ColourBlindLight() Palette {
	return colours{
		text: colour("#1f2328", "235", ""),
		dim:  colour("#5f6770", "241", ""),
		line: colour("#858d96", "245", "8"),
		rule: colour("#c4cbd3", "251", "8"),

		positive:      colour("#1439e0", "20", "4"),
		negative:      colour("#b35400", "130", "1"),
		positiveQuiet: colour("#4a8edd", "68", "12"),
		negativeQuiet: colour("#cb7633", "137", "9"),

		forward:  colour("#066a73", "23", ""),
		backward: colour("#761787", "90", "5"),
		update:   colour("#4f4600", "58", ""),
		alarm:    colour("#8c3a4c", "125", "1"),
		ink:      colour("#ffffff", "231", "0"),

		underlineAlarm: true,
	}.palette(colourBlind, false)
}

// HighContrastDark returns a palette in which anything that is read has a contrast of
// at least seven to one with a dark background. It is for bad projectors and tired
// eyes.
func HighContrastDark() Palette {
	return colours{
		text: colour("#ffffff", "231", ""),
		dim:  colour("#c0c6ce", "251", ""),
		line: colour("#9aa3ad", "247", "7"),
		rule: colour("#9aa3ad", "247", "7"),

		positive:      colour("#7db8ff", "111", "12"),
		negative:      colour("#ffa95c", "215", "9"),
		positiveQuiet: colour("#5a86b8", "67", "4"),
		negativeQuiet: colour("#a87543", "137", "1"),

		forward:  colour("#4deaf2", "87", "14"),
		backward: colour("#d3b0ff", "183", "13"),
		update:   colour("#ffe14d", "221", "11"),
		alarm:    colour("#ff8f8f", "210", "9"),
		ink:      colour("#000000", "16", "0"),

		underlineAlarm: true,
	}.palette(highContrast, true)
}

// HighContrastLight returns the palette that is to Light as HighContrastDark is to
// Dark.
func HighContrastLight() Palette {
	return colours{
		text: colour("#000000", "16", ""),
		dim:  colour("#3c434b", "238", ""),
		line: colour("#5c646d", "241", ""),
		rule: colour("#5c646d", "241", "8"),

		positive:      colour("#0044b3", "19", "4"),
		negative:      colour("#8f2f00", "88", "1"),
		positiveQuiet: colour("#5b7fae", "67", "12"),
		negativeQuiet: colour("#a5714f", "131", "9"),

		forward:  colour("#005059", "23", ""),
		backward: colour("#5a22b8", "55", "5"),
		update:   colour("#5e4200", "58", ""),
		alarm:    colour("#b00020", "124", "1"),
		ink:      colour("#ffffff", "231", "0"),

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
		Line:          quiet,
		Rule:          quiet,
		Selected:      {Bold: true},
		Alarm:         {Bold: true, Underline: true},
		PositiveQuiet: quiet,
		NegativeQuiet: quiet,
		Forward:       accent,
		Backward:      accent,
		Update:        accent,
		ForwardBlock:  block,
		BackwardBlock: block,
		UpdateBlock:   block,
		AlarmBlock:    block,
		TestLoss:      quiet,
	}}
}

// colours holds the colours that a palette is made of.
type colours struct {
	text, dim, line, rule        lipgloss.CompleteColor
	positive, negative           lipgloss.CompleteColor
	positiveQuiet, negativeQuiet lipgloss.CompleteColor
	forward, backward, update    lipgloss.CompleteColor
	alarm                        lipgloss.CompleteColor
	// ink is the colour of letters on an accent.
	ink lipgloss.CompleteColor
	// underlineAlarm is for palettes whose readers may not be able to tell the colour
	// of alarm from that of a negative weight.
	underlineAlarm bool
}

// colour returns a colour for terminals with true colour, with 256 colours and with 16.
// The 256 are the same everywhere, but each terminal chooses its own sixteen. So the
// bright ones are used on a dark background and the dark ones on a light one. Text uses
// none of the sixteen, because the terminal's own foreground can always be read on its
// background. Nor does anything that would be cyan or yellow on a light background,
// because both are too pale to read there.
func colour(trueColour, of256, of16 string) lipgloss.CompleteColor {
	return lipgloss.CompleteColor{TrueColor: trueColour, ANSI256: of256, ANSI: of16}
}

// palette returns a palette that gives each role its look.
func (c colours) palette(name string, dark bool) Palette {
	return Palette{Name: name, Dark: dark, Looks: [roleCount]Look{
		Text:          {Fg: c.text},
		Strong:        {Fg: c.text, Bold: true},
		Dim:           {Fg: c.dim},
		Line:          {Fg: c.line},
		Rule:          {Fg: c.rule},
		Selected:      {Fg: c.text, Bold: true},
		Alarm:         c.alarmLook(),
		Positive:      {Fg: c.positive},
		Negative:      {Fg: c.negative},
		PositiveQuiet: {Fg: c.positiveQuiet},
		NegativeQuiet: {Fg: c.negativeQuiet},
		Forward:       {Fg: c.forward},
		Backward:      {Fg: c.backward},
		Update:        {Fg: c.update},
		ForwardBlock:  c.block(c.forward, "14"),
		BackwardBlock: c.block(c.backward, "13"),
		UpdateBlock:   c.block(c.update, "11"),
		AlarmBlock:    c.block(c.alarm, "9"),
		Loss:          {Fg: c.forward},
		TestLoss:      {Fg: c.testLoss()},
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
