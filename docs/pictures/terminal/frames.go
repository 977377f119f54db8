package terminal

import "bytes"

// frameEnd is what ends a frame: the program marks each as a synchronised
// update, which begins with CSI ?2026h.
const frameEnd = "\x1b[?2026l"

// splitFrames cuts what a program writes after each frame, as bufio.SplitFunc
// has it. What is left at the end of it all is a piece of its own.
func splitFrames(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if i := bytes.Index(data, []byte(frameEnd)); i >= 0 {
		end := i + len(frameEnd)
		return end, data[:end], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

// endsFrame reports whether a piece is a frame, not what was left.
func endsFrame(piece []byte) bool { return bytes.HasSuffix(piece, []byte(frameEnd)) }
