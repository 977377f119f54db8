package paint

// classShapes are the shapes of samples of up to three classes if colours do not
// tell them apart, in the training part and in the test part.
func classShapes() [][2]rune { return [][2]rune{{'●', '○'}, {'■', '□'}, {'◆', '◇'}} }

// letters is the most classes that have letters.
const letters = 26

// ClassShapes tell classes apart on a terminal without colours, or with too few.
type ClassShapes struct {
	Classes                int
	Colourless, FewColours bool
}

// ClassShapes returns the shapes of the classes of the set on this terminal.
func (p Painter) ClassShapes() ClassShapes {
	return ClassShapes{Classes: p.Moment.Classes(), Colourless: p.Colourless, FewColours: p.FewColours}
}

// Tell reports whether shapes tell the classes apart. Without colours they do for
// as many classes as there are shapes. With few colours they do for as many as
// there are letters; without any, letters would be lost among those of the
// ground.
func (c ClassShapes) Tell() bool {
	switch {
	case c.Colourless:
		return c.Classes > 0 && c.Classes <= len(classShapes())
	case c.FewColours:
		return c.Classes > 0 && c.Classes <= letters
	default:
		return false
	}
}

// Letters reports whether the shapes that show the class are letters.
func (c ClassShapes) Letters() bool { return c.Classes > len(classShapes()) }

// Of is the shape of a class: one of the shapes if there are enough of them,
// otherwise a letter, lower-case in the test part.
func (c ClassShapes) Of(class int, test bool) rune {
	switch {
	case c.Letters() && test:
		return 'a' + rune(class)
	case c.Letters():
		return 'A' + rune(class)
	case test:
		return classShapes()[class][1]
	default:
		return classShapes()[class][0]
	}
}

// Before is the shape of a class to put before its name, if shapes tell.
func (c ClassShapes) Before(class int) string {
	if !c.Tell() {
		return ""
	}
	return string(c.Of(class, false)) + " "
}

// Beside is the shape of a class to put before its name in a legend: none if the
// colour is shown beside it.
func (c ClassShapes) Beside(class int) string {
	if !c.Colourless {
		return ""
	}
	return c.Before(class)
}

// Mark is what stands for a class on its own colour.
func (c ClassShapes) Mark(class int) rune {
	if !c.Tell() {
		return '●'
	}
	return c.Of(class, false)
}
