package ui

import (
	"fmt"
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
	back  int      // how far back in past the shown line is; 0 if it is none of them

	offered []string // the completions that tab goes through
	taken   int      // the index of the one in the line
	typed   string   // the line when tab was pressed first
}

// longestLine is the most characters that a typed line may have.
const longestLine = 5000

// open opens the command line with an empty line.
func (p *prompt) open() {
	p.input = textinput.New()
	p.input.CharLimit = longestLine
	p.input.Focus() // Its cursor does not blink.
	p.on, p.back, p.offered = true, 0, nil
}

// put replaces the line by a text.
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

// recall shows an older line, or a newer one if by is negative.
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

// complete puts the next completion into the line, or the previous one if by is −1.
// After the last comes the first. If there is only one, the next tab completes what
// follows it.
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
	if len(p.offered) == 1 {
		p.offered = nil
	}
}

// offers returns the completions without the part of the line before them.
func (p *prompt) offers() []string {
	before := p.typed[:strings.LastIndexAny(p.typed, " ;/")+1]
	list := make([]string, len(p.offered))
	for i, line := range p.offered {
		list[i] = strings.TrimSpace(strings.TrimPrefix(line, before))
	}
	return list
}

// paste puts pasted lines into the line, with "; " between them. If that would make it
// too long, it says so and leaves the line as it is.
func (p *prompt) paste(msg tea.KeyMsg) said {
	msg.Runes = []rune(strings.NewReplacer("\r\n", "; ", "\n", "; ", "\r", "; ").Replace(string(msg.Runes)))
	if len(msg.Runes)+utf8.RuneCountInString(p.input.Value()) > longestLine {
		return said{text: fmt.Sprintf("a line has %d characters at most", longestLine), alarm: true}
	}
	p.input, _ = p.input.Update(msg)
	return said{}
}

// strokes returns how often the input must be given a key for it to act on a whole
// character, since the input takes each rune for a character.
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
