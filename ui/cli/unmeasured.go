package cli

import tea "github.com/charmbracelet/bubbletea"

// unmeasured is a model whose renderer does not know how wide the terminal is.
//
// A renderer that knows the width measures every row again, and cuts off what it takes
// to be too wide. With RUNEWIDTH_EASTASIAN=1 it counts two columns for Greek letters and
// box drawing, so that it would cut rows that fit. A frame is exactly as wide as the
// terminal and needs no cutting.
type unmeasured struct {
	tea.Model
	columns *int // the width of the terminal, for the model
}

func newUnmeasured(model tea.Model) unmeasured { return unmeasured{model, new(int)} }

// hide is a filter that hides the width from the renderer, which gets messages after the
// filter and before the model.
func (u unmeasured) hide(_ tea.Model, msg tea.Msg) tea.Msg {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		*u.columns, size.Width = size.Width, 0
		return size
	}
	return msg
}

// Update updates the model, with the width that was hidden.
func (u unmeasured) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		size.Width = *u.columns
		msg = size
	}
	model, cmd := u.Model.Update(msg)
	u.Model = model
	return u, cmd
}
