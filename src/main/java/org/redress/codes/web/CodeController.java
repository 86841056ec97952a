package org.redress.codes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.codes.CodeBook;
import org.redress.codes.CodeChange;
import org.redress.codes.CodeDraft;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.codes.UnknownCode;
import org.redress.contract.EntityVersion;
import org.redress.record.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Code lists for staff: read by all, written by process owners and administrators. */
@RestController
@RequestMapping("/api/v1/codes")
@Tag(name = "Code lists")
class CodeController {

    private final CodeBook book;
    private final Codes codes;

    CodeController(CodeBook book, Codes codes) {
        this.book = book;
        this.codes = codes;
    }

    record ListLabels(String list, Map<String, String> labels) {}

    record Lists(List<ListLabels> items) {}

    record Changes(List<CodeChange> items) {}

    @GetMapping
    @Operation(summary = "The code lists, and what each word is called in the language of the caller, ended ones too")
    Lists lists(HttpServletRequest request) {
        return new Lists(Arrays.stream(CodeList.values())
                .map(list -> new ListLabels(list.address(), codes.labels(list, request.getLocale())))
                .toList());
    }

    @GetMapping("/{list}")
    @Operation(summary = "Every word of a list with its labels, days and order, ended ones too")
    CodesResponse read(@PathVariable String list, HttpServletRequest request) {
        return answer(list(list), request.getLocale());
    }

    @GetMapping("/{list}/changes")
    @Operation(summary = "The last 100 changes of a list, the newest first")
    Changes changes(@PathVariable String list) {
        return new Changes(book.changes(list(list)));
    }

    @PutMapping("/{list}/words/{word}")
    @Operation(
            summary =
                    "Add a word, or change how it is called, where it stands and when it is offered; If-Match carries the version of the list that was read")
    @ApiResponse(responseCode = "200", description = "Changed; the list as it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "Added; the list as it is now", useReturnTypeSchema = true)
    ResponseEntity<CodesResponse> put(
            @PathVariable String list,
            @PathVariable String word,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            @RequestBody CodeDraft draft,
            Principal user,
            HttpServletRequest request) {
        boolean known = book.knows(list(list), word);
        book.put(list(list), word, draft, read, new Actor(user.getName()));
        var answer = known
                ? ResponseEntity.ok()
                : ResponseEntity.created(
                        ServletUriComponentsBuilder.fromCurrentRequest().build().toUri());
        return answer.body(answer(list(list), request.getLocale()));
    }

    @DeleteMapping("/{list}/words/{word}")
    @ApiResponse(responseCode = "204", description = "Done; ETag is the list's new version")
    @Operation(
            summary =
                    "Take away a word that nobody ever used; one in use is ended by its activeTo. If-Match carries the version of the list that was read")
    ResponseEntity<Void> delete(
            @PathVariable String list,
            @PathVariable String word,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            Principal user) {
        book.delete(list(list), word, read, new Actor(user.getName()));
        return ResponseEntity.noContent()
                .eTag(new EntityVersion(book.get(list(list)).version()).tag())
                .build();
    }

    private CodesResponse answer(CodeList list, Locale locale) {
        return CodesResponse.of(book.get(list), codes.today(), locale);
    }

    private static CodeList list(String address) {
        return CodeList.at(address).orElseThrow(UnknownCode::new);
    }
}
