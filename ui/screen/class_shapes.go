package screen

// classShapes are what samples of up to three classes look like where colours do
// not tell them apart, in the training part and in the test part.
func classShapes() [][2]rune { return [][2]rune{{'●', '○'}, {'■', '□'}, {'◆', '◇'}} }

// letters is how many classes letters tell apart.
const letters = 26

// shaped reports whether shapes tell the classes apart: where there are no colours,
// for as many classes as there are shapes; where there are few, for as many as
// there are letters, which on grounds without colours would be lost among those
// of the ground.
func (p painter) shaped() bool {
	switch n := p.Moment.Classes(); {
	case p.Colourless:
		return n > 0 && n <= len(classShapes())
	case p.FewColours:
		return n > 0 && n <= letters
	default:
		return false
	}
}

// shapeOf is the shape of a class: one of the shapes where there are enough of
// them, else a letter, small in the test part.
func (p painter) shapeOf(class int, test bool) rune {
	m := p.Moment
	switch {
	case m.Classes() > len(classShapes()) && test:
		return 'a' + rune(class)
	case m.Classes() > len(classShapes()):
		return 'A' + rune(class)
	case test:
		return classShapes()[class][1]
	default:
		return classShapes()[class][0]
	}
}

// pointChar is how a sample is drawn on this terminal: its shape may tell its
// class.
func (p painter) pointChar(point SurfacePoint) rune {
	if !p.shaped() || point.Wrong {
		return point.char()
	}
	return p.shapeOf(point.Class, point.Test)
}

// classShape is the shape of a class before its name, where shapes tell.
func (p painter) classShape(class int) string {
	if !p.shaped() {
		return ""
	}
	return string(p.shapeOf(class, false)) + " "
}

// shapeBeside is the shape of a class before its name in the legend: none where
// it stands on the colour beside it.
func (p painter) shapeBeside(class int) string {
	if !p.Colourless {
		return ""
	}
	return p.classShape(class)
}

// classMark is what stands for a class on its own colour.
func (p painter) classMark(class int) rune {
	if !p.shaped() {
		return '●'
	}
	return p.shapeOf(class, false)
}

// partMarks say which samples are of the training part and which of the test part.
func (p painter) partMarks() (train, test string) {
	switch {
	case p.scene.Surface.Plane.Y < 0:
		return "• train", "○ test"
	case p.shaped() && p.Moment.Classes() > len(classShapes()):
		return "A train", "a test"
	default:
		return "● train", "○ test"
	}
}
