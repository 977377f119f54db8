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
func (s *Scene) shaped() bool {
	switch n := s.classes(); {
	case s.Colourless:
		return n > 0 && n <= len(classShapes())
	case s.FewColours:
		return n > 0 && n <= letters
	default:
		return false
	}
}

// shapeOf is the shape of a class: one of the shapes where there are enough of
// them, else a letter, small in the test part.
func (s *Scene) shapeOf(class int, test bool) rune {
	switch {
	case s.classes() > len(classShapes()) && test:
		return 'a' + rune(class)
	case s.classes() > len(classShapes()):
		return 'A' + rune(class)
	case test:
		return classShapes()[class][1]
	default:
		return classShapes()[class][0]
	}
}

// pointChar is how a sample is drawn on this terminal: its shape may tell its
// class.
func (s *Scene) pointChar(point SurfacePoint) rune {
	if !s.shaped() || point.Wrong {
		return point.char()
	}
	return s.shapeOf(point.Class, point.Test)
}

// classShape is the shape of a class before its name, where shapes tell.
func (s *Scene) classShape(class int) string {
	if !s.shaped() {
		return ""
	}
	return string(s.shapeOf(class, false)) + " "
}

// shapeBeside is the shape of a class before its name in the legend: none where
// it stands on the colour beside it.
func (s *Scene) shapeBeside(class int) string {
	if !s.Colourless {
		return ""
	}
	return s.classShape(class)
}

// classMark is what stands for a class on its own colour.
func (s *Scene) classMark(class int) rune {
	if !s.shaped() {
		return '●'
	}
	return s.shapeOf(class, false)
}

// partMarks say which samples are of the training part and which of the test part.
func (s *Scene) partMarks() (train, test string) {
	switch {
	case s.Surface.Plane.Y < 0:
		return "• train", "○ test"
	case s.shaped() && s.classes() > len(classShapes()):
		return "A train", "a test"
	default:
		return "● train", "○ test"
	}
}
