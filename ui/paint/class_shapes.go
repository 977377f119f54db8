package paint

// classShapes returns the shapes of up to five classes, for when colours do not tell
// them apart. Each class has a shape for the training part and one for the test part.
func classShapes() [][2]rune {
	return [][2]rune{{'●', '○'}, {'■', '□'}, {'▲', '△'}, {'◆', '◇'}, {'▼', '▽'}}
}

// mostTints is the largest number of classes that tints alone tell apart.
const mostTints = 5

// letters is the largest number of classes that can have letters.
const letters = 26

// ClassShapes decides which characters tell classes apart where colours do not: on a
// terminal without colours or with too few, and where there are too many classes.
type ClassShapes struct {
	Classes                int
	Colourless, FewColours bool
}

// ClassShapes returns the shapes for the classes of the data set on this terminal.
func (p Painter) ClassShapes() ClassShapes {
	return ClassShapes{Classes: p.Moment.Classes(), Colourless: p.Colourless, FewColours: p.FewColours}
}

// Tell reports whether shapes are used to tell the classes apart. Without colours only
// as many classes as there are shapes can be told apart, because letters would be lost
// among those of the ground. With few colours, or many classes, up to 26 letters can be
// used too.
func (c ClassShapes) Tell() bool {
	switch {
	case c.Colourless:
		return c.Classes > 0 && c.Classes <= len(classShapes())
	case c.FewColours:
		return c.Classes > 0 && c.Classes <= letters
	default:
		return c.Classes > mostTints && c.Classes <= letters
	}
}

// Letters reports whether classes are shown by letters.
func (c ClassShapes) Letters() bool { return c.Classes > len(classShapes()) }

// Of returns the character for a class. It is one of the shapes if there are enough of
// them, otherwise a letter, which is lower-case in the test part.
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

// Before returns the shape to put before the name of a class, or nothing if shapes do
// not tell the classes apart.
func (c ClassShapes) Before(class int) string {
	if !c.Tell() {
		return ""
	}
	return string(c.Of(class, false)) + " "
}

// Beside returns the shape to put before the name of a class in a legend, or nothing if
// its colour is shown beside it.
func (c ClassShapes) Beside(class int) string {
	if !c.Colourless {
		return ""
	}
	return c.Before(class)
}

// Mark returns the character that marks a class on its own colour.
func (c ClassShapes) Mark(class int) rune {
	if !c.Tell() {
		return '●'
	}
	return c.Of(class, false)
}
