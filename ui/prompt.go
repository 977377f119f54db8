package ui

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
	"backstep/ui/grid"
)

// prompt is the command line.
type prompt struct {
	on    bool
	input textinput.Model

	past  []string // lines that were carried out, in order
	draft string   // what was being typed before an older line was shown
	back  int      // how far back among them the line shown is; 0 if it is none

	offered []string // what tab goes through
	taken   int      // which of them is in the line
	typed   string   // when tab was pressed first
}

// longestLine bounds a line that is typed, in characters.
const longestLine = 5000

// open begins an empty line.
func (p *prompt) open() {
	p.input = textinput.New()
	p.input.CharLimit = longestLine
	p.input.Focus() // Its cursor does not blink.
	p.on, p.back, p.offered = true, 0, nil
}

// put puts a text into the line.
func (p *prompt) put(text string) {
	p.input.SetValue(text)
	p.input.CursorEnd()
}

// keep remembers a line that was carried out.
func (p *prompt) keep(line string) {
	if line != "" && (len(p.past) == 0 || p.past[len(p.past)-1] != line) {
		p.past = append(p.past, line)
	}
}

// recall goes to an older line, or a newer one.
func (p *prompt) recall(by int) {
	if p.back == 0 {
		p.draft = p.input.Value()
	}
	p.back = max(0, min(p.back+by, len(p.past)))
	if p.back == 0 {
		p.put(p.draft)
		return
	}
	p.put(p.past[len(p.past)-p.back])
}

// complete puts the next completion into the line; after the last comes the first.
func (p *prompt) complete(d *desk.Desk, by int) {
	if p.offered == nil {
		p.typed = p.input.Value()
		p.offered, p.taken = d.Complete(p.typed), -1
		if by < 0 {
			p.taken = len(p.offered)
		}
	}
	if n := len(p.offered); n > 0 {
		p.taken = (p.taken + by + n) % n
		p.put(p.offered[p.taken])
	}
}

// offers are what tab goes through, without what stands before it in the line.
func (p *prompt) offers() []string {
	before := p.typed[:strings.LastIndexAny(p.typed, " ;")+1]
	list := make([]string, len(p.offered))
	for i, line := range p.offered {
		list[i] = strings.TrimPrefix(line, before)
	}
	return list
}

// strokes is how often a key has to be typed to act on a whole character, since the
// command line takes each of its runes for one.
func (p *prompt) strokes(msg tea.KeyMsg) int {
	bindings, at := p.input.KeyMap, p.input.Position()
	back := key.Matches(msg, bindings.CharacterBackward, bindings.DeleteCharacterBackward)
	if !back && !key.Matches(msg, bindings.CharacterForward, bindings.DeleteCharacterForward) {
		return 1
	}
	end := 0
	for text := range grid.Characters(p.input.Value()) {
		begin := end
		end += utf8.RuneCountInString(text)
		switch {
		case back && end >= at:
			return at - begin
		case !back && end > at:
			return end - at
		}
	}
	return 1
}
