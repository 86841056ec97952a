/** Letters on paper: letterhead, address window, footer, and the PDF that is printed. Front door: {@link org.redress.correspondence.post.PaperLetters}. */
@NamedInterface("post")
package org.redress.correspondence.post;

import org.springframework.modulith.NamedInterface;
